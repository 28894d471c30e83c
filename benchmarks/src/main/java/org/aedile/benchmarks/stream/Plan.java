package org.aedile.benchmarks.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Which anomalies are planted where: a counter that suddenly counts nine times what is usual, for {@value #LENGTH}
 * readings. Planted into the measured part, each at another counter.
 */
final class Plan {
    static final int LENGTH = 12;
    private static final double FACTOR = 9;
    private static final long SEED = 20_260_530;

    private final Map<Integer, Integer> firstRoundBySource = new HashMap<>();

    /**
     * @param sources number of counters
     * @param anomalies number to plant
     * @param earliest first round of readings that may be anomalous
     * @param latest last round in which one may begin
     */
    Plan(int sources, int anomalies, int earliest, int latest) {
        SplittableRandom random = new SplittableRandom(SEED);
        while (firstRoundBySource.size() < Math.min(anomalies, sources)) {
            firstRoundBySource.putIfAbsent(random.nextInt(sources), random.nextInt(earliest, latest + 1));
        }
    }

    int planted() {
        return firstRoundBySource.size();
    }

    Iterable<Integer> sources() {
        return firstRoundBySource.keySet();
    }

    /** What that counter says in its n-th reading. */
    double value(int source, int round, long timeMillis, SplittableRandom random) {
        double usual = Counters.usual(source % Counters.RHYTHMS, timeMillis) + ReadingLines.noise(random);
        Integer first = firstRoundBySource.get(source);
        boolean planted = first != null && round >= first && round < first + LENGTH;
        return planted ? usual * FACTOR : usual;
    }
}
