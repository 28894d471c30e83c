package org.aedile.server.demo;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.city.demo.DemoCity;
import org.aedile.city.demo.DemoEvening;
import org.aedile.city.demo.DemoSource;
import org.aedile.city.demo.DemoTime;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.Match;
import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStateCodec;
import org.aedile.detection.SourceStep;
import org.aedile.job.SeedStates;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Observation;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;

/**
 * Lets the real detectors watch the four weeks before the evening and keeps what they learned, so that "usual here on a
 * Saturday at 21:00" is true from the first minute. The past is the same for every seed, so one file serves them all. Runs
 * when the server is built.
 */
public final class Pretraining {
    /** File of the learned states, see {@link SeedStates}. */
    public static final String STATES_FILE = "seed-states.bin";

    /** File of what is usual hour by hour: the number of {@link BaselineUpdate}s, then each of them. */
    public static final String BASELINES_FILE = "baselines.bin";

    private static final long CHUNK_MILLIS = Duration.ofHours(12).toMillis();

    private final DemoEvening evening = new DemoEvening(DemoEvening.DEFAULT_SEED);
    private final Catalogs catalogs = Catalogs.of(DemoContent.catalog());
    private final Instant from;
    private final Instant to;

    /**
     * What was learned of one source.
     *
     * @param source its id
     * @param state its state
     * @param baselines the newest of each property and hour of the week
     */
    public record Learned(String source, SourceState state, List<BaselineUpdate> baselines) {}

    /** Learns from what is received in [from, to). */
    public Pretraining(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    /** The four weeks up to the evening. */
    public static Pretraining fourWeeks() {
        return new Pretraining(DemoTime.HISTORY_START, DemoTime.EVENING_START);
    }

    /** Writes both files into the directory that is the first argument. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        long began = System.nanoTime();
        List<Learned> learned = fourWeeks().learn();
        write(learned, directory);
        System.err.printf(
                "Learned four weeks of %d sources in %.1f s%n", learned.size(), (System.nanoTime() - began) / 1e9);
    }

    /** Runs on all cores. */
    public List<Learned> learn() {
        return DemoCity.sources().parallelStream().map(this::learn).collect(Collectors.toList());
    }

    private Learned learn(DemoSource source) {
        Map<String, BaselineUpdate> baselines = new LinkedHashMap<>();
        SourceStep step = new SourceStep(catalogs, DemoContent.profiles(), new BaselinesOnly(baselines));
        SourceState state = step.newState();
        FrameWriter writer = new FrameWriter();
        FrameView view = new FrameView();
        long end = to.toEpochMilli();
        for (long at = from.toEpochMilli(); at < end; at += CHUNK_MILLIS) {
            for (Observation observation : evening.observations(source, at, Math.min(end, at + CHUNK_MILLIS))) {
                step.observe(state, view.wrap(writer.write(observation)));
            }
        }
        return new Learned(source.id(), state, List.copyOf(baselines.values()));
    }

    private static void write(List<Learned> learned, Path directory) throws IOException {
        SourceStateCodec codec = new SourceStateCodec();
        try (SeedStates.Writer writer = new SeedStates.Writer(directory.resolve(STATES_FILE))) {
            for (Learned one : learned) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                codec.write(one.state(), new DataOutputStream(bytes));
                writer.put(one.source(), bytes.toByteArray());
            }
        }
        Path baselines = directory.resolve(BASELINES_FILE);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(baselines), 1 << 16))) {
            out.writeInt(
                    learned.stream().mapToInt(one -> one.baselines().size()).sum());
            for (Learned one : learned) {
                for (BaselineUpdate update : one.baselines()) {
                    update.write(out);
                }
            }
        }
    }

    /** Keeps the newest baseline of each hour; what was alerted weeks ago is of no interest. */
    private record BaselinesOnly(Map<String, BaselineUpdate> baselines) implements DetectionOutput {
        @Override
        public void alert(Alert alert) {}

        @Override
        public void match(Match match) {}

        @Override
        public void baseline(BaselineUpdate update) {
            baselines.put(update.property() + '/' + update.hourOfWeek(), update);
        }
    }
}
