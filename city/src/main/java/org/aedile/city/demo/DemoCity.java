package org.aedile.city.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;

/** The sources of the demo city, at real places in Monaco. The same for every seed. */
public final class DemoCity {
    /** Id of the demo's time domain. */
    public static final String DOMAIN = "demo";

    private static final List<Site> SITES =
            CsvResource.read("sources.csv").stream().map(Site::parse).toList();
    private static final Map<String, String> AGENCIES = Map.of(
            "srv-dispatch-1", "police",
            "srv-dispatch-2", "police",
            "srv-fire", "fire",
            "srv-hospital-gw", "medical",
            "srv-scada-water", "utilities",
            "srv-scada-power", "utilities",
            "srv-parking", "transport",
            "srv-bus", "transport");
    private static final Map<String, DemoSource> SOURCES = load();

    private DemoCity() {}

    /** All sources, in the order of the table. */
    public static List<DemoSource> sources() {
        return List.copyOf(SOURCES.values());
    }

    /** The source of that id. */
    public static Optional<DemoSource> findSource(String id) {
        return Optional.ofNullable(SOURCES.get(id));
    }

    static List<Site> sites() {
        return SITES;
    }

    private static Map<String, DemoSource> load() {
        Map<String, DemoSource> sources = new LinkedHashMap<>();
        SITES.forEach(site -> sources.put(site.id(), source(site)));
        return sources;
    }

    private static DemoSource source(Site site) {
        SiteKind kind = site.kind();
        String agency = AGENCIES.getOrDefault(site.id(), kind.agency());
        SourceProfile profile = new SourceProfile(
                SourceId.of(site.id()),
                AgencyId.of(agency),
                site.name(),
                kind.category(),
                kind.logSource(),
                Optional.of(site.place()),
                site.zone(),
                DemoTime.ZONE.getId(),
                Instruments.of(site),
                kind.dataClass(),
                true,
                SourceProfile.NEVER);
        Grounds grounds = Grounds.of(kind);
        return new DemoSource(
                profile,
                Grounds.ownerOf(agency),
                grounds.purpose(),
                grounds.legalBasis(),
                grounds.retentionDays(),
                clockSkew(site));
    }

    /** Most clocks are right within 50 ms, one in twelve is wrong by up to three seconds. */
    private static Duration clockSkew(Site site) {
        double wrong = site.trait(1) - 0.5;
        return Duration.ofMillis(Math.round(wrong * (site.trait(2) < 1 / 12.0 ? 6_000 : 100)));
    }
}
