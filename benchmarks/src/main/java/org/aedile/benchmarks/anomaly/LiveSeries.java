package org.aedile.benchmarks.anomaly;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStateCodec;
import org.aedile.detection.SourceStep;
import org.aedile.detection.correlation.Match;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;

/** Sources with one series each as the job keeps them, two weeks old, and the step that watches them. One thread. */
final class LiveSeries {
    private static final long TWO_WEEKS_MILLIS = Duration.ofDays(14).toMillis();

    private final SourceStateCodec codec = new SourceStateCodec();
    private final Map<String, SourceProfile> profiles = new HashMap<>();
    private final Map<String, SourceState> states = new HashMap<>();
    private final Counting output = new Counting();
    private final FrameView view = new FrameView();
    private final int learned;
    private SourceStep step;

    /** @param learned how many of them the second tier is to watch */
    LiveSeries(int series, int learned) {
        this.learned = learned;
        IntStream.range(0, series).mapToObj(SeriesFeed::source).forEach(id -> profiles.put(id, profile(id)));
        step = step(Catalog.EMPTY);
        SourceState warm = twoWeeks();
        profiles.keySet().forEach(id -> states.put(id, codec.copy(warm)));
    }

    /** From here on the second tier watches those that it is to watch, as if it had for two weeks. */
    void addSecondTier() {
        List<String> sources =
                IntStream.range(0, learned).mapToObj(SeriesFeed::source).toList();
        if (sources.isEmpty()) {
            return;
        }
        DetectorSetting setting = new DetectorSetting(
                "learned",
                1,
                "anomaly",
                List.of(),
                List.of(SeriesFeed.PROPERTY),
                sources,
                Severity.MEDIUM,
                "",
                Map.of("budget", (double) learned),
                Map.of());
        step = step(Catalog.compile(List.of(), List.of(setting)));
        SourceState warm = twoWeeks();
        sources.forEach(id -> states.put(id, codec.copy(warm)));
    }

    void observe(byte[][] frames) {
        for (byte[] frame : frames) {
            view.wrap(frame);
            SourceState state = states.get(view.source());
            if (state == null) {
                throw new IllegalStateException("no state of " + view.source());
            }
            step.observe(state, view);
        }
    }

    int learned() {
        return learned;
    }

    long alerts() {
        return output.alerts;
    }

    /** What is known of the first source after two weeks. */
    private SourceState twoWeeks() {
        SourceState state = step.newState();
        FrameWriter writer = new FrameWriter();
        SplittableRandom random = new SplittableRandom(1);
        long end = SeriesFeed.BEGIN_MILLIS;
        for (long time = end - TWO_WEEKS_MILLIS; time < end; time += SeriesFeed.MINUTE_MILLIS) {
            step.observe(state, view.wrap(SeriesFeed.frame(writer, random, SeriesFeed.source(0), time)));
        }
        return state;
    }

    private SourceStep step(Catalog catalog) {
        return new SourceStep(Catalogs.of(catalog), id -> Optional.ofNullable(profiles.get(id)), output);
    }

    private static SourceProfile profile(String id) {
        return new SourceProfile(
                SourceId.of(id),
                AgencyId.of(SeriesFeed.OWNER),
                id,
                "air_quality",
                LogSource.of("city", "air_quality", ""),
                Optional.empty(),
                "",
                "Europe/Monaco",
                List.of(new SourceProfile.Property(
                        SeriesFeed.PROPERTY, "particles", SeriesFeed.UNIT, Duration.ofMinutes(1), 0, 1_000)),
                DataClass.NONE,
                true,
                SourceProfile.NEVER);
    }

    /** Alerts go nowhere, and are counted. */
    private static final class Counting implements DetectionOutput {
        private long alerts;

        @Override
        public void alert(Alert alert) {
            alerts++;
        }

        @Override
        public void match(Match match) {
            throw new IllegalStateException("nothing is correlated here");
        }

        @Override
        public void baseline(BaselineUpdate update) {
            // as the job hands it on, to nobody
        }
    }
}
