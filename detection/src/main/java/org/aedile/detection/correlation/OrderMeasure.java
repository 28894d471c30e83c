package org.aedile.detection.correlation;

import java.util.Arrays;

/**
 * How many rules of a sequence have matched one after the other within the window, all of them only at an entry that ends
 * the sequence. Of all ways to the k-th rule the one that began last is kept, because it lasts longest.
 */
final class OrderMeasure implements Measure {
    private static final long NEVER = Long.MIN_VALUE;

    private final long timespanMillis;
    private final int[] sequence;
    private final long[] began;

    /** @param sequence the inputs in their order */
    OrderMeasure(long timespanMillis, int[] sequence) {
        this.timespanMillis = timespanMillis;
        this.sequence = sequence;
        this.began = new long[sequence.length];
        Arrays.fill(began, NEVER);
    }

    @Override
    public double next(Entries entries, int entry) {
        long time = entries.time(entry);
        int input = entries.input(entry);
        int last = sequence.length - 1;
        boolean ends = false;
        for (int step = last; step >= 0; step--) {
            if (sequence[step] == input) {
                long start = step == 0 ? time : began[step - 1];
                began[step] = Math.max(began[step], start);
                ends |= step == last && start != NEVER && start >= time - timespanMillis;
            }
        }
        return ends ? sequence.length : reached(time - timespanMillis);
    }

    private int reached(long from) {
        int steps = 0;
        while (steps < sequence.length - 1 && began[steps] != NEVER && began[steps] >= from) {
            steps++;
        }
        return steps;
    }

    @Override
    public void restart(Entries entries, int entry) {
        Arrays.fill(began, NEVER);
        for (int i = entries.from(entries.time(entry) - timespanMillis); i < entry; i++) {
            next(entries, i);
        }
    }

    @Override
    public void forget(Entries entries, int count) {}
}
