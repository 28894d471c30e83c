package org.aedile.detection.egress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.aedile.detection.SourceProfiles;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.FrameWriter;

/**
 * A square with six exits that differ, each with a counter that says every minute how many left. People come by chance about a
 * mean with the rhythm of the day and a mood that wanders by a fifth for all exits and by a fifth for each; twice a day a coach
 * brings some eighty people to one exit who leave within ten minutes.
 */
public final class Square {
    public static final int DAY = 1_440;
    static final int EXITS = 6;

    private static final String ZONE = "Old Market";
    private static final double[] BUSY = {14, 11, 8, 7, 5, 3};
    private static final double SPREAD_OF_MOOD = 0.2;

    /** What is left of a mood after a minute: half of it after 20. */
    private static final double KEPT = Math.pow(0.5, 1 / 20.0);

    public final List<byte[]> frames = new ArrayList<>();
    private final Map<String, SourceProfile> profiles = new TreeMap<>();
    private final FrameWriter writer = new FrameWriter();
    private final double[] moods = new double[EXITS + 1];
    private final Instant begin;
    private final Random random;
    private int minute;
    private int coachUntil;
    private int coachAt;

    /** What is planted: the factor on the people who leave through an exit in a minute. */
    public interface Plan {
        double factor(int minute, int exit);
    }

    public Square(Instant begin, long seed) {
        this.begin = begin;
        this.random = new Random(seed);
        for (int exit = 0; exit < EXITS; exit++) {
            profiles.put(source(exit), profile(exit));
        }
    }

    public SourceProfiles profiles() {
        return id -> Optional.ofNullable(profiles.get(id));
    }

    static String source(int exit) {
        return "exit-" + exit;
    }

    public Instant time(int atMinute) {
        return begin.plus(Duration.ofMinutes(atMinute));
    }

    public Square run(int minutes, Plan plan) {
        for (int end = minute + minutes; minute < end; minute++) {
            wander();
            for (int exit = 0; exit < EXITS; exit++) {
                double mean = BUSY[exit] * rhythm() * Math.exp(moods[EXITS] + moods[exit]) + coach(exit);
                count(exit, poisson(mean * plan.factor(minute, exit)));
            }
        }
        return this;
    }

    private void wander() {
        double step = SPREAD_OF_MOOD * Math.sqrt(1 - KEPT * KEPT);
        for (int i = 0; i < moods.length; i++) {
            moods[i] = KEPT * moods[i] + step * random.nextGaussian();
        }
        if (random.nextInt(DAY / 2) == 0) {
            coachUntil = minute + 10;
            coachAt = random.nextInt(EXITS);
        }
    }

    /** From a twentieth at four in the morning to a whole at four in the afternoon. */
    private double rhythm() {
        double wave = 0.5 - 0.5 * Math.cos(2 * Math.PI * (minute % DAY - 240) / DAY);
        return 0.05 + 0.95 * wave * wave;
    }

    private double coach(int exit) {
        return minute < coachUntil && exit == coachAt ? 8 : 0;
    }

    /** Knuth's for small means, the normal's for large ones. */
    private long poisson(double mean) {
        if (mean > 50) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        long count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    private void count(int exit, long people) {
        long millis = time(minute).toEpochMilli() + 1_000L * exit;
        FrameWriter.Header header = new FrameWriter.Header(
                "live", "municipality", source(exit), "o-" + minute, millis, millis, Optional.empty(), LogSource.NONE);
        frames.add(writer.reading(header, "people_out", (double) people, "/min"));
    }

    private static SourceProfile profile(int exit) {
        return new SourceProfile(
                SourceId.of(source(exit)),
                AgencyId.of("municipality"),
                "Gate " + exit,
                "crowd",
                LogSource.of("city", "crowd", ""),
                Optional.of(GeoPoint.of(0.001 * exit, 0)),
                ZONE,
                "UTC",
                List.of(new SourceProfile.Property(
                        "people_out", "people leaving", "/min", Duration.ofMinutes(1), 0, 5_000)),
                DataClass.NONE,
                true,
                SourceProfile.NEVER);
    }
}
