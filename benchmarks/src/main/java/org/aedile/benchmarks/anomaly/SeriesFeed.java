package org.aedile.benchmarks.anomaly;

import java.util.Optional;
import java.util.SplittableRandom;
import org.aedile.kernel.LogSource;
import org.aedile.wire.FrameWriter;

/** The frames of so many sources that say one number a minute: a rhythm of the day with noise. Deterministic. */
final class SeriesFeed {
    static final String PROPERTY = "pm10";
    static final String UNIT = "ug/m3";
    static final String OWNER = "municipality";
    static final long MINUTE_MILLIS = 60_000;

    /** Monday 2026-06-01, 00:00 in UTC. */
    static final long BEGIN_MILLIS = 1_780_272_000_000L;

    private static final int CHUNK = 10_000;
    private static final double MEAN = 50;
    private static final double SWING = 20;
    private static final double NOISE = 5;
    private static final double DAY_MILLIS = 86_400_000;

    private final int series;
    private final FrameWriter writer = new FrameWriter();
    private final SplittableRandom random = new SplittableRandom(4_711);
    private long minute;
    private int next;

    SeriesFeed(int series) {
        this.series = series;
    }

    static String source(int number) {
        return "air-" + number;
    }

    /** So many chunks hold a reading of every series. */
    int chunks() {
        return (series + CHUNK - 1) / CHUNK;
    }

    /** The next readings, in the order of sources, minute by minute. */
    byte[][] next() {
        byte[][] frames = new byte[CHUNK][];
        for (int i = 0; i < CHUNK; i++) {
            frames[i] = frame(writer, random, source(next), BEGIN_MILLIS + minute * MINUTE_MILLIS);
            next = (next + 1) % series;
            minute += next == 0 ? 1 : 0;
        }
        return frames;
    }

    static byte[] frame(FrameWriter writer, SplittableRandom random, String source, long millis) {
        double value = MEAN
                - SWING * Math.cos(2 * Math.PI * millis / DAY_MILLIS)
                + NOISE * (random.nextDouble() + random.nextDouble() - 1);
        FrameWriter.Header header = new FrameWriter.Header(
                "live",
                OWNER,
                source,
                Long.toString(millis, Character.MAX_RADIX),
                millis,
                millis,
                Optional.empty(),
                LogSource.NONE);
        return writer.reading(header, PROPERTY, value, UNIT);
    }
}
