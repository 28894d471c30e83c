package org.aedile.benchmarks.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Which anomalies are planted where: a counter that suddenly counts nine times what is usual, for {@value #LENGTH} readings.
 * They begin in the first half of the measured time, each at another counter. One counts as planted when enough of it was
 * said to be found: the seasonal detector asks for three readings out of four. Thread-safe.
 */
final class Plan {
    private static final int LENGTH = 12;
    private static final int ENOUGH = 4;
    private static final double FACTOR = 9;
    private static final long SEED = 20_260_530;

    private final Map<Integer, Anomaly> anomalies = new HashMap<>();
    private volatile long beginMillis = Long.MAX_VALUE;
    private volatile long lengthMillis;

    /**
     * @param share of the first half of the measured time after which it begins, 0 to 1
     * @param said anomalous readings so far
     */
    private record Anomaly(double share, AtomicInteger said) {}

    Plan(int sources, int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        while (anomalies.size() < Math.min(count, sources)) {
            anomalies.putIfAbsent(random.nextInt(sources), new Anomaly(random.nextDouble(), new AtomicInteger()));
        }
    }

    /** The measured time begins now. */
    void begin(long nowMillis, long millis) {
        lengthMillis = millis;
        beginMillis = nowMillis;
    }

    /** The counters at which enough of an anomaly was said. */
    List<Integer> planted() {
        return anomalies.entrySet().stream()
                .filter(entry -> entry.getValue().said().get() >= ENOUGH)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What that counter says now. */
    double value(int source, long timeMillis, SplittableRandom random) {
        double usual = Counters.usual(source % Counters.RHYTHMS, timeMillis) + ReadingLines.noise(random);
        Anomaly anomaly = anomalies.get(source);
        return anomaly != null && isDue(anomaly, timeMillis) ? usual * FACTOR : usual;
    }

    private boolean isDue(Anomaly anomaly, long timeMillis) {
        return beginMillis != Long.MAX_VALUE
                && timeMillis >= beginMillis + anomaly.share() * lengthMillis / 2
                && anomaly.said().getAndIncrement() < LENGTH;
    }
}
