package org.aedile.detection.sensor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.aedile.detection.SourceProfiles;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.FrameWriter;

/**
 * A controller that is told {@code poll} time and again: with a period and an error of it, or by chance. One message in 500 is
 * lost, one in 100 comes seconds late, one in 200 comes twice.
 */
public final class Controller {
    private static final int LOST = 500;
    private static final int LATE = 100;
    private static final int TWICE = 200;

    private final List<Observation> messages = new ArrayList<>();
    private final Random random;
    private long millis;

    /** How long it is until the next message. */
    public interface Interval {
        double seconds(Random random);
    }

    /** A period in seconds, and the standard deviation of each interval from it. */
    public static Interval each(double period, double error) {
        return random -> Math.max(0.01, period + error * random.nextGaussian());
    }

    /** By chance, so many seconds apart in the mean. */
    public static Interval byChance(double mean) {
        return random -> -mean * Math.log(1 - random.nextDouble());
    }

    public Controller(Instant begin, long seed) {
        this.millis = begin.toEpochMilli();
        this.random = new Random(seed);
    }

    public Instant time() {
        return Instant.ofEpochMilli(millis);
    }

    public Controller run(Duration length, Interval interval) {
        long end = millis + length.toMillis();
        while (millis < end) {
            millis += Math.round(1_000 * interval.seconds(random));
            if (random.nextInt(LOST) > 0) {
                send(random.nextInt(LATE) == 0 ? 1 + random.nextInt(90_000) : 0);
            }
        }
        return this;
    }

    /** Nothing comes for so long. */
    public Controller silent(Duration length) {
        millis += length.toMillis();
        return this;
    }

    /** The last message comes again, under an id of its own, so many times, each so much later. */
    public Controller replay(int times, Duration after) {
        for (int i = 0; i < times; i++) {
            millis += after.toMillis();
            send(0);
        }
        return this;
    }

    private void send(int lateMillis) {
        Observation message = new Observation(
                "m-" + messages.size(),
                AgencyId.of("water"),
                SourceId.of("plc-1"),
                LogSource.of("city", "plc", ""),
                "live",
                time(),
                Instant.ofEpochMilli(millis + lateMillis),
                Optional.empty(),
                new Content.LogRecord(Map.of("action", new FieldValue.Text("poll"))));
        messages.add(message);
        if (random.nextInt(TWICE) == 0) {
            messages.add(message);
        }
    }

    /** In the order in which they were received. */
    public List<byte[]> frames() {
        FrameWriter writer = new FrameWriter();
        return messages.stream()
                .sorted(Comparator.comparing(Observation::receiptTime))
                .map(writer::write)
                .toList();
    }

    public static SourceProfiles profiles() {
        SourceProfile profile = new SourceProfile(
                SourceId.of("plc-1"),
                AgencyId.of("water"),
                "Pump controller",
                "plc",
                LogSource.of("city", "plc", ""),
                Optional.empty(),
                "",
                "UTC",
                List.of(),
                DataClass.NONE,
                true,
                SourceProfile.NEVER);
        return id -> id.equals("plc-1") ? Optional.of(profile) : Optional.empty();
    }
}
