package org.aedile.benchmarks.calibration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.city.demo.DemoSource;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.SourceProfiles;
import org.aedile.kernel.Alert;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;

/**
 * Lets detectors watch a simulated city for some weeks and judges what they told.
 *
 * @param sources those of the demo city that take part
 * @param seed of the city and of what is planted
 * @param learningDays days that aren't judged
 * @param days days that are
 * @param plantings how many events and faults are planted in these
 * @param weekly false alerts a week that are accepted of the first tier, over all its series
 * @param secondWeekly the same of the second tier; 0 leaves it out
 */
record CalibrationRun(
        List<DemoSource> sources,
        long seed,
        int learningDays,
        int days,
        int plantings,
        double weekly,
        double secondWeekly) {
    private static final double DAYS_PER_WEEK = 7;
    private static final double TENTH = 0.1;

    /**
     * How a detector held what it was set to.
     *
     * @param setting its id
     * @param accepted false alerts that people would have accepted in these days
     * @param came false alerts
     * @param rare those of them that were told to be so strong that a tenth as many come
     */
    record Held(String setting, double accepted, int came, long rare) {}

    /** What came of it. */
    record Result(List<Held> held, List<Planted> planted, List<Planted> found, List<Planted> toldApart) {}

    Result run() {
        long judgedFrom = CityWeeks.BEGIN_MILLIS + Duration.ofDays(learningDays).toMillis();
        List<Planted> planted = planted(judgedFrom);
        Judged judged = new Judged(planted, judgedFrom);
        Catalog catalog = new CityWatch(sources).catalog(weekly, secondWeekly);
        byCategory().parallelStream().forEach(some -> watch(some, planted, catalog, judged));
        List<Held> held = Stream.of(
                        held(judged, CityWatch.FIRST_TIER, weekly), held(judged, CityWatch.SECOND_TIER, secondWeekly))
                .filter(one -> one.accepted() > 0)
                .toList();
        return new Result(held, planted, judged.found(), judged.toldApart());
    }

    private List<Planted> planted(long fromMillis) {
        List<SourceProfile> profiles = sources.stream().map(DemoSource::profile).toList();
        long spacing = Duration.ofDays(days).toMillis() / Math.max(1, plantings);
        return new Plantings(profiles, seed).plant(plantings, fromMillis, spacing);
    }

    /** Sources of different categories say nothing of each other here, so they are watched side by side. */
    private List<List<DemoSource>> byCategory() {
        return List.copyOf(sources.stream()
                .collect(Collectors.groupingBy(source -> source.profile().category()))
                .values());
    }

    private void watch(List<DemoSource> some, List<Planted> planted, Catalog catalog, Judged judged) {
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog), profiles(some), judged);
        FrameWriter writer = new FrameWriter();
        FrameView view = new FrameView();
        new CityWeeks(seed, some, planted)
                .run(
                        Duration.ofDays(learningDays + days).toMillis(),
                        observation -> detection.observe(view.wrap(writer.write(observation))));
    }

    private static SourceProfiles profiles(List<DemoSource> some) {
        Map<String, SourceProfile> byId = some.stream()
                .map(DemoSource::profile)
                .collect(Collectors.toMap(profile -> profile.id().value(), Function.identity()));
        return id -> Optional.ofNullable(byId.get(id));
    }

    private Held held(Judged judged, String setting, double accepted) {
        List<Alert> alerts = judged.falseAlerts(setting);
        double rarely = -Math.expm1(-TENTH * accepted);
        long rare = alerts.stream()
                .filter(alert -> Double.parseDouble(alert.attributes().getOrDefault("chance", "1")) <= rarely)
                .count();
        return new Held(setting, accepted * days / DAYS_PER_WEEK, alerts.size(), rare);
    }
}
