package org.aedile.detection;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.FieldJson;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;

/**
 * Run by hand: readings a second of one core through {@link SourceStep} with 100,000 warm sources, and events a second of
 * the Sigma lanes with all rules. Time is that of the thread's processor, so that a busy machine matters less.
 */
public final class Throughput {
    private static final int SOURCES = 100_000;
    private static final long START = Instant.parse("2026-05-30T18:00:00Z").toEpochMilli();

    private Throughput() {}

    public static void main(String[] arguments) throws Exception {
        readings();
        lanes();
    }

    private static void readings() throws Exception {
        Map<String, SourceProfile> profiles = new HashMap<>();
        for (int i = 0; i < SOURCES; i++) {
            profiles.put("source-" + i, profile("source-" + i));
        }
        SourceStep step = new SourceStep(
                Catalogs.of(Catalog.EMPTY), id -> Optional.ofNullable(profiles.get(id)), new Collected());
        SourceStateCodec codec = new SourceStateCodec();
        SourceState warm = warm(step);
        long before = usedMemory();
        Map<String, SourceState> states = new HashMap<>();
        long copying = cpu();
        profiles.keySet().forEach(id -> states.put(id, codec.copy(warm)));
        report("states copied by their bytes", SOURCES, cpu() - copying);
        System.out.printf(Locale.ROOT, "state of a warm source: %d bytes%n", (usedMemory() - before) / SOURCES);
        for (int round = 0; round < 6; round++) {
            List<byte[]> frames = frames(round);
            FrameView view = new FrameView();
            long cpu = cpu();
            for (byte[] frame : frames) {
                view.wrap(frame);
                step.observe(Objects.requireNonNull(states.get(view.source())), view);
            }
            report("readings, 100,000 sources", frames.size(), cpu() - cpu);
        }
    }

    private static SourceState warm(SourceStep step) {
        SourceState state = step.newState();
        FrameWriter writer = new FrameWriter();
        FrameView view = new FrameView();
        Random random = new Random(1);
        long millis = START - Duration.ofDays(14).toMillis();
        for (int i = 0; i < 14 * 1_440; i++) {
            step.observe(state, view.wrap(reading(writer, "source-0", "w" + i, millis, 50 + random.nextGaussian())));
            millis += 60_000;
        }
        return state;
    }

    private static List<byte[]> frames(int round) {
        FrameWriter writer = new FrameWriter();
        Random random = new Random(round);
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < SOURCES; i++) {
            long millis = START + round * 1_000L;
            frames.add(reading(writer, "source-" + i, "o-" + round + "-" + i, millis, 50 + random.nextGaussian()));
        }
        return frames;
    }

    private static byte[] reading(FrameWriter writer, String source, String id, long millis, double value) {
        return writer.reading(
                new FrameWriter.Header("live", "city", source, id, millis, millis, Optional.empty(), LogSource.NONE),
                "pm10",
                value,
                "ug/m3");
    }

    private static SourceProfile profile(String id) {
        return new SourceProfile(
                SourceId.of(id),
                AgencyId.of("city"),
                id,
                "air_quality",
                LogSource.of("city", "air_quality", ""),
                Optional.empty(),
                "",
                "Europe/Monaco",
                List.of(new SourceProfile.Property("pm10", "particles", "ug/m3", Duration.ofSeconds(1), 0, 1_000)),
                DataClass.NONE,
                true,
                SourceProfile.NEVER);
    }

    private static void lanes() throws Exception {
        long cpu = cpu();
        Catalog catalog = Catalog.compile(SharedData.sigmaRules(), List.of());
        System.out.printf(
                Locale.ROOT,
                "%d rules compiled in %d ms of processor time%n",
                catalog.ruleCount(),
                (cpu() - cpu) / 1_000_000);
        for (Path lane : SharedData.files(SharedData.require("sigma/lanes"), ".ndjson")) {
            lane(catalog, lane);
        }
    }

    private static void lane(Catalog catalog, Path lane) throws Exception {
        FrameWriter writer = new FrameWriter();
        List<byte[]> frames = new ArrayList<>();
        for (String line : Files.readAllLines(lane)) {
            frames.add(writer.write(record(line, frames.size())));
        }
        int rounds = 12;
        FrameView view = new FrameView();
        for (int round = 0; round < rounds; round++) {
            Collected collected = new Collected();
            SourceStep step = new SourceStep(Catalogs.of(catalog), SourceProfiles.NONE, collected);
            SourceState state = step.newState();
            step.observe(state, view.wrap(frames.get(0)));
            long cpu = cpu();
            for (byte[] frame : frames) {
                step.observe(state, view.wrap(frame));
            }
            if (round == rounds - 1) {
                long nanos = cpu() - cpu;
                report(lane.getFileName() + ", " + collected.alerts.size() + " alerts", frames.size(), nanos);
            }
        }
    }

    private static Observation record(String line, int number) {
        Map<String, FieldValue> fields = FieldJson.read(line.getBytes(StandardCharsets.UTF_8));
        return new Observation(
                "o-" + number,
                AgencyId.of("it"),
                SourceId.of("srv-3"),
                LogSource.of(text(fields, "product"), text(fields, "category"), text(fields, "service")),
                "live",
                Instant.ofEpochMilli(START),
                Instant.ofEpochMilli(START),
                Optional.empty(),
                new Content.LogRecord(fields));
    }

    private static String text(Map<String, FieldValue> fields, String name) {
        return fields.get(name) instanceof FieldValue.Text text ? text.value() : "";
    }

    private static void report(String what, int count, long nanos) {
        System.out.printf(
                Locale.ROOT,
                "%s: %,d/s, %.2f µs each%n",
                what,
                count * 1_000_000_000L / nanos,
                nanos / 1_000.0 / count);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
