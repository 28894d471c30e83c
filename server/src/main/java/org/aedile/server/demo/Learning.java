package org.aedile.server.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aedile.city.demo.DemoCity;
import org.aedile.city.demo.DemoEvening;
import org.aedile.city.demo.DemoSource;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStateCodec;
import org.aedile.detection.SourceStep;
import org.aedile.detection.correlation.Match;
import org.aedile.job.SeedStates;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Observation;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;

/**
 * Lets the real detectors watch a stretch of what the demo city says and keeps only what they learned. Sources are
 * independent, so they run on all cores.
 */
final class Learning {
    private static final long CHUNK_MILLIS = Duration.ofHours(12).toMillis();

    private final DemoEvening evening;
    private final Catalogs catalogs = Catalogs.of(DemoContent.catalog());
    private final SourceProfiles profiles = DemoContent.profiles();
    private final SourceStateCodec codec = new SourceStateCodec();
    private final SeedStates before;

    /**
     * What was learned of one source.
     *
     * @param source its id
     * @param state its state
     * @param baselines the newest of each property and hour of the week
     */
    record Learned(String source, SourceState state, List<BaselineUpdate> baselines) {}

    /** Learns on top of these states; a source without one begins with nothing. */
    Learning(DemoEvening evening, SeedStates before) {
        this.evening = evening;
        this.before = before;
    }

    /** Learns from what is received in [from, to), of all sources in their order. */
    List<Learned> learn(Instant from, Instant to) {
        return DemoCity.sources().parallelStream()
                .map(source -> learn(source, from.toEpochMilli(), to.toEpochMilli()))
                .collect(Collectors.toList());
    }

    /** Writes the states where the detection job finds them. */
    static void writeStates(List<Learned> learned, Path file) throws IOException {
        SourceStateCodec codec = new SourceStateCodec();
        try (SeedStates.Writer writer = new SeedStates.Writer(file)) {
            for (Learned one : learned) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                codec.write(one.state(), new DataOutputStream(bytes));
                writer.put(one.source(), bytes.toByteArray());
            }
        }
    }

    private Learned learn(DemoSource source, long from, long to) {
        Map<String, BaselineUpdate> baselines = new LinkedHashMap<>();
        SourceStep step = new SourceStep(catalogs, profiles, new BaselinesOnly(baselines));
        SourceState state = stateBefore(source).orElseGet(step::newState);
        FrameWriter writer = new FrameWriter();
        FrameView view = new FrameView();
        for (long at = from; at < to; at += CHUNK_MILLIS) {
            for (Observation observation : evening.observations(source, at, Math.min(to, at + CHUNK_MILLIS))) {
                step.observe(state, view.wrap(writer.write(observation)));
            }
        }
        return new Learned(source.id(), state, List.copyOf(baselines.values()));
    }

    private Optional<SourceState> stateBefore(DemoSource source) {
        return before.find(source.id()).map(bytes -> {
            try {
                return codec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
            } catch (IOException e) {
                throw new UncheckedIOException("the learned state of " + source.id() + " can't be read", e);
            }
        });
    }

    /** Keeps the newest baseline of each hour; what was alerted in the past is of no interest. */
    private record BaselinesOnly(Map<String, BaselineUpdate> baselines) implements DetectionOutput {
        @Override
        public void alert(Alert alert) {}

        @Override
        public void match(Match match) {}

        @Override
        public void baseline(BaselineUpdate update) {
            baselines.put(update.property() + '/' + update.hour(), update);
        }
    }
}
