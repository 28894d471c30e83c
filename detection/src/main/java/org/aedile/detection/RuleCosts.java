package org.aedile.detection;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.aedile.detection.rule.SigmaRule;

/**
 * What matching costs rule by rule, as it is measured on some of the observations that are judged. It tells of the last few
 * thousand that were measured: the first ones cost more, because the machine is still warming up. Stepping threads add to
 * it, whoever shows it reads it; thread-safe.
 */
public final class RuleCosts {
    /** Before so many measured observations nobody knows anything. */
    private static final long FEWEST = 16;

    private static final long FIRST_AGE = 64;
    private static final long LONGEST_AGE = 4_096;

    private final LongSupplier clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final LongAdder measured = new LongAdder();
    private final AtomicLong ageEnds = new AtomicLong(FIRST_AGE);

    /** @param clock nanoseconds from any beginning; thread-safe */
    public RuleCosts(LongSupplier clock) {
        this.clock = clock;
    }

    /** For those who don't ask what rules cost. */
    static RuleCosts unmeasured() {
        return new RuleCosts(() -> 0);
    }

    /** For stepping threads: how late it is. */
    long nanos() {
        return clock.getAsLong();
    }

    /** A rule as it was when it was first measured. */
    private static final class Entry {
        private final SigmaRule rule;
        private final LongAdder nanos = new LongAdder();
        private volatile long before;
        private volatile double meanBefore = Double.NaN;

        private Entry(SigmaRule rule, long before) {
            this.rule = rule;
            this.before = before;
        }

        private double mean(long now) {
            long observations = now - before;
            return observations < FEWEST ? meanBefore : nanos.sum() / (double) observations;
        }

        private void beginAge(long now) {
            meanBefore = mean(now);
            nanos.reset();
            before = now;
        }
    }

    /**
     * What a rule costs.
     *
     * @param nanosPerObservation mean time that it takes for an observation, tried on it or not; the same number is µs for a
     *     thousand
     * @param share of the time of all rules, 0 to 1
     */
    public record Cost(double nanosPerObservation, double share) {}

    /** For stepping threads: the rule is in effect. One that was changed begins anew. */
    void inEffect(SigmaRule rule) {
        entries.compute(
                rule.head().id(),
                (id, known) -> known != null && known.rule.equals(rule) ? known : new Entry(rule, measured.sum()));
    }

    /** For stepping threads: all rules have been measured on one more observation. */
    void measured() {
        measured.increment();
        long now = measured.sum();
        long end = ageEnds.get();
        if (now >= end && ageEnds.compareAndSet(end, end + Math.min(end, LONGEST_AGE))) {
            entries.values().forEach(entry -> entry.beginAge(now));
        }
    }

    /** For stepping threads: so long it took to try the rule on one. */
    void tried(SigmaRule rule, long nanos) {
        Entry entry = entries.get(rule.head().id());
        if (entry != null) {
            entry.nanos.add(nanos);
        }
    }

    /** By the rule's id, those of which enough has been measured. */
    public Map<String, Cost> byRule() {
        long now = measured.sum();
        Map<String, Double> means = new TreeMap<>();
        entries.forEach((id, entry) -> {
            double mean = entry.mean(now);
            if (!Double.isNaN(mean)) {
                means.put(id, mean);
            }
        });
        double all = means.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Cost> costs = new TreeMap<>();
        means.forEach((id, mean) -> costs.put(id, new Cost(mean, all == 0 ? 0 : mean / all)));
        return costs;
    }
}
