package org.aedile.detection.correlation;

import java.util.function.LongToDoubleFunction;

/** Which rules have matched. */
final class RulesAggregate implements Aggregate {
    private final int[] occurrences;
    private final LongToDoubleFunction measure;
    private long matched;

    /** @param measure from the set of the inputs that have matched, a bit each */
    RulesAggregate(int inputs, LongToDoubleFunction measure) {
        this.occurrences = new int[inputs];
        this.measure = measure;
    }

    @Override
    public void add(Entries entries, int entry) {
        int input = entries.input(entry);
        occurrences[input]++;
        matched |= 1L << input;
    }

    @Override
    public void remove(Entries entries, int entry) {
        int input = entries.input(entry);
        if (--occurrences[input] == 0) {
            matched &= ~(1L << input);
        }
    }

    @Override
    public double result() {
        return measure.applyAsDouble(matched);
    }

    @Override
    public void clear() {
        java.util.Arrays.fill(occurrences, 0);
        matched = 0;
    }
}
