package org.aedile.detection.correlation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.ZoneOutline;

/** The registered assets, what depends on what, and the outlines of zones. Immutable. */
public final class CityTopology implements CityRelations {
    private final Map<String, String> assetBySource = new HashMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Map<String, Set<ZoneOutline>> zonesBySlug = new HashMap<>();

    private CityTopology() {}

    /**
     * @param assets a source that several name belongs to the last
     * @param zones several may have the same id or name, when the deployment watches several cities
     */
    public static CityTopology of(Collection<Asset> assets, Collection<ZoneOutline> zones) {
        CityTopology city = new CityTopology();
        assets.forEach(city::add);
        zones.forEach(city::add);
        return city;
    }

    @Override
    public String asset(String source) {
        return assetBySource.getOrDefault(source, source);
    }

    @Override
    public Set<String> within(String asset, int hops) {
        Set<String> reached = new LinkedHashSet<>(Set.of(asset));
        Collection<String> edge = reached;
        for (int hop = 0; hop < hops && !edge.isEmpty(); hop++) {
            Set<String> next = new LinkedHashSet<>();
            edge.forEach(one -> next.addAll(neighbours.getOrDefault(one, Set.of())));
            next.removeAll(reached);
            reached.addAll(next);
            edge = next;
        }
        return reached;
    }

    @Override
    public boolean lies(GeoPoint place, String zone) {
        for (ZoneOutline outline : zonesBySlug.getOrDefault(MatchRouter.slug(zone), Set.of())) {
            if (outline.contains(place)) {
                return true;
            }
        }
        return false;
    }

    /** The assets that an asset depends on or that depend on it, in the order of their ids. */
    public List<String> neighbours(String asset) {
        return List.copyOf(neighbours.getOrDefault(asset, Set.of()));
    }

    private void add(Asset asset) {
        String id = asset.id().value();
        for (SourceId source : asset.sources()) {
            assetBySource.put(source.value(), id);
        }
        for (AssetId other : asset.dependsOn()) {
            neighbours.computeIfAbsent(id, key -> new TreeSet<>()).add(other.value());
            neighbours.computeIfAbsent(other.value(), key -> new TreeSet<>()).add(id);
        }
    }

    private void add(ZoneOutline zone) {
        for (String known : List.of(zone.id(), zone.name())) {
            zonesBySlug
                    .computeIfAbsent(MatchRouter.slug(known), key -> new LinkedHashSet<>())
                    .add(zone);
        }
    }
}
