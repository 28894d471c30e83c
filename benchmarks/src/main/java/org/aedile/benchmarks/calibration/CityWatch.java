package org.aedile.benchmarks.calibration;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aedile.city.demo.DemoSource;
import org.aedile.detection.Catalog;
import org.aedile.detection.DetectorSettings;
import org.aedile.kernel.SourceProfile;

/**
 * How the simulated city is watched: the first tier on all series, the second on the air monitors, both set by the false
 * alerts that people accept, and neighbours compared.
 */
final class CityWatch {
    static final String FIRST_TIER = "usual-in-the-city";
    static final String SECOND_TIER = "learned-air";

    private static final String AIR = "air_quality";

    /** Switches that are on or off, and rain, which knows no hour of the week. */
    private static final Set<String> NOT_BY_HOUR = Set.of("running", "closed", "rain");

    private static final String NEIGHBOURS = """
            - {id: not-by-hour, kind: seasonal, properties: [running, closed, rain], enabled: false}
            - {id: streets-together, kind: neighbours, category: traffic, property: vehicles, radius: 400}
            - {id: noise-together, kind: neighbours, category: noise, property: laeq, radius: 400}
            - {id: air-together, kind: neighbours, category: air_quality, properties: [pm10, pm2_5, no2], radius: 400}
            """;

    private final List<SourceProfile> sources;

    CityWatch(List<DemoSource> sources) {
        this.sources = sources.stream().map(DemoSource::profile).toList();
    }

    /**
     * The detectors, set.
     *
     * @param weekly false alerts a week that are accepted of the first tier
     * @param secondWeekly the same of the second; 0 leaves it out
     */
    Catalog catalog(double weekly, double secondWeekly) {
        String settings = NEIGHBOURS + firstTier(weekly) + (secondWeekly > 0 ? secondTier(secondWeekly) : "");
        return Catalog.compile(List.of(), DetectorSettings.parse(settings));
    }

    private String firstTier(double weekly) {
        Predicate<SourceProfile> any = source -> true;
        return "- {id: %s, kind: seasonal, properties: %s, weekly: %s, series: %d}%n"
                .formatted(
                        FIRST_TIER,
                        properties(any).distinct().toList(),
                        weekly,
                        properties(any).count());
    }

    private String secondTier(double weekly) {
        Predicate<SourceProfile> air = source -> source.category().equals(AIR);
        List<String> ids =
                sources.stream().filter(air).map(source -> source.id().value()).toList();
        return "- {id: %s, kind: anomaly, sources: %s, properties: %s, weekly: %s}%n"
                .formatted(SECOND_TIER, ids, properties(air).distinct().toList(), weekly);
    }

    private Stream<String> properties(Predicate<SourceProfile> which) {
        return sources.stream()
                .filter(which)
                .flatMap(source -> source.properties().stream())
                .map(SourceProfile.Property::name)
                .filter(name -> !NOT_BY_HOUR.contains(name));
    }
}
