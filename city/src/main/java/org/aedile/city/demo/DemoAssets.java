package org.aedile.city.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;

/**
 * The assets of the demo city and what depends on what: plants and centres as the table says, signals on the traffic control
 * centre, and whatever stands in the street on the nearest network switch.
 */
public final class DemoAssets {
    private static final String TRAFFIC_CONTROL = "traffic-control";
    private static final List<Asset> ALL = load();

    private DemoAssets() {}

    /** All assets that are more than a source without dependencies. */
    public static List<Asset> all() {
        return ALL;
    }

    private static List<Asset> load() {
        List<Asset> assets = new ArrayList<>();
        CsvResource.read("assets.csv").forEach(row -> assets.add(parse(row)));
        Set<SourceId> placed = new HashSet<>();
        assets.forEach(asset -> placed.addAll(asset.sources()));
        DemoCity.sites().stream()
                .filter(site -> standsInTheStreet(site.kind()))
                .filter(site -> !placed.contains(SourceId.of(site.id())))
                .forEach(site -> assets.add(inTheStreet(site)));
        return List.copyOf(assets);
    }

    private static Asset parse(String[] row) {
        List<SourceId> sources =
                Arrays.stream(row[3].split(",")).flatMap(DemoAssets::sources).toList();
        if (sources.isEmpty()) {
            throw new IllegalStateException("asset " + row[1] + " has no sources: " + row[3]);
        }
        return new Asset(AssetId.of(row[1]), agencyOf(sources.get(0)), row[2], row[0], sources, ids(row[4].split(",")));
    }

    private static Stream<SourceId> sources(String pattern) {
        if (!pattern.endsWith("*")) {
            return Stream.of(SourceId.of(pattern));
        }
        String start = pattern.substring(0, pattern.length() - 1);
        return DemoCity.sites().stream()
                .map(Site::id)
                .filter(id -> id.startsWith(start))
                .map(SourceId::of);
    }

    private static Asset inTheStreet(Site site) {
        SourceId source = SourceId.of(site.id());
        String network = nearestSwitch(site);
        return new Asset(
                AssetId.of(site.id()),
                agencyOf(source),
                site.name(),
                profile(source).category(),
                List.of(source),
                site.kind() == SiteKind.SIGNAL ? ids(TRAFFIC_CONTROL, network) : ids(network));
    }

    private static boolean standsInTheStreet(SiteKind kind) {
        return switch (kind) {
            case TRAFFIC, SIGNAL, SQUARE, EXIT, AIR, GAS, NOISE, WEATHER -> true;
            case WATER, POWER, WINDOWS, LINUX, FIREWALL, SWITCH, POSTS -> false;
        };
    }

    private static String nearestSwitch(Site site) {
        return DemoCity.sites().stream()
                .filter(other -> other.kind() == SiteKind.SWITCH)
                .min(Comparator.comparingDouble(other -> site.distanceMeters(other.place())))
                .orElseThrow()
                .id();
    }

    private static List<AssetId> ids(String... ids) {
        return Arrays.stream(ids).map(AssetId::of).toList();
    }

    private static AgencyId agencyOf(SourceId source) {
        return profile(source).agency();
    }

    private static SourceProfile profile(SourceId source) {
        return DemoCity.findSource(source.value()).orElseThrow().profile();
    }
}
