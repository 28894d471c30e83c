package org.aedile.server.demo;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aedile.city.demo.DemoCity;
import org.aedile.city.demo.DemoEvening;
import org.aedile.city.demo.DemoTime;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.SourceStep;
import org.aedile.job.SeedStates;
import org.aedile.kernel.Observation;
import org.aedile.wire.FrameWriter;

/**
 * Lets the real detectors watch the four weeks before the evening and keeps what they learned, so that "usual here on a
 * Saturday at 21:00" is true from the first minute. The past is the same for every seed, so one file serves them all. Runs
 * when the server is built, and again only when the code or the settings that it rests on have changed.
 */
public final class Pretraining {
    /** File of the learned states, see {@link SeedStates}. */
    public static final String STATES_FILE = "seed-states.bin";

    /**
     * File of what is usual hour by hour from Saturday noon to Sunday morning, all that charts of the evening show: the
     * number of {@link BaselineUpdate}s, then each of them.
     */
    public static final String BASELINES_FILE = "baselines.bin";

    private static final int FIRST_HOUR = 5 * 24 + 12;
    private static final int LAST_HOUR = 6 * 24 + 2;
    private static final String FINGERPRINT_FILE = "learned-from.sha256";

    private Pretraining() {}

    /** Writes both files into the directory that is the first argument, unless they are there and up to date. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        Path mark = directory.resolve(FINGERPRINT_FILE);
        String fingerprint = fingerprint();
        if (Files.exists(mark) && Files.readString(mark).equals(fingerprint)) {
            return;
        }
        Files.deleteIfExists(mark);
        long began = System.nanoTime();
        List<Learning.Learned> learned = new Learning(new DemoEvening(DemoEvening.DEFAULT_SEED), SeedStates.NONE)
                .learn(DemoTime.HISTORY_START, DemoTime.EVENING_START);
        Learning.writeStates(learned, directory.resolve(STATES_FILE));
        writeBaselines(learned, directory.resolve(BASELINES_FILE));
        Files.writeString(mark, fingerprint);
        System.err.printf(
                "Learned four weeks of %d sources in %.1f s%n", learned.size(), (System.nanoTime() - began) / 1e9);
    }

    /** Changes with the city, the detectors, the frame and the settings, and is the same in each process. */
    private static String fingerprint() throws IOException {
        ClassFingerprint fingerprint = new ClassFingerprint();
        for (Class<?> part : List.of(DemoCity.class, SourceStep.class, FrameWriter.class, Observation.class)) {
            fingerprint.addAllOf(part);
        }
        fingerprint.add(DemoContent.settingsText());
        return fingerprint.text();
    }

    private static void writeBaselines(List<Learning.Learned> learned, Path file) throws IOException {
        List<BaselineUpdate> ofTheEvening = learned.stream()
                .flatMap(one -> one.baselines().stream())
                .filter(update -> update.hour() >= FIRST_HOUR && update.hour() <= LAST_HOUR)
                .toList();
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(ofTheEvening.size());
            for (BaselineUpdate update : ofTheEvening) {
                update.write(out);
            }
        }
    }
}
