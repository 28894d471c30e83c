package org.aedile.detection;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.aedile.detection.correlation.CorrelationCosts;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.rule.SigmaRule;

/**
 * What rules and correlations cost, one by one, as it is measured on some of the observations that are judged and some of the
 * matches that are counted. It tells of the last few thousand that were measured: the first ones cost more, because the
 * machine is still warming up. Stepping threads add to it, whoever shows it reads it; thread-safe.
 */
public final class RuleCosts implements CorrelationCosts {
    /** Measuring an observation means judging it twice; of so many one is, at the beginning more. */
    static final int MEASURED_EVERY = 1_024;

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

    @Override
    public long nanos() {
        return clock.getAsLong();
    }

    /** A rule or correlation as it was when it was first measured. */
    private static final class Entry {
        private final Object meaning;
        private final LongAdder nanos = new LongAdder();
        private volatile long before;
        private volatile double meanBefore = Double.NaN;

        private Entry(Object meaning, long before) {
            this.meaning = meaning;
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
     * @param share of the time of all rules and correlations, 0 to 1
     */
    public record Cost(double nanosPerObservation, double share) {}

    /** For stepping threads: these rules and correlations are in effect. One that was changed begins anew. */
    void inEffect(Collection<SigmaRule> rules, Collection<CorrelationPlan> correlations) {
        rules.forEach(rule -> begin(rule.head().id(), rule));
        correlations.forEach(plan -> begin(plan.id(), plan.fingerprint()));
    }

    private void begin(String id, Object meaning) {
        entries.compute(
                id,
                (same, known) ->
                        known != null && known.meaning.equals(meaning) ? known : new Entry(meaning, measured.sum()));
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
        add(rule.head().id(), nanos);
    }

    /** Matches are counted elsewhere than observations are judged, so of each measured observation this is the share. */
    @Override
    public void counted(CorrelationPlan plan, long nanos) {
        add(plan.id(), nanos / MEASURED_EVERY);
    }

    private void add(String id, long nanos) {
        Entry entry = entries.get(id);
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
