package org.aedile.detection.correlation;

import java.util.Arrays;

/**
 * Whether all rules have matched within the window and near one match of the first rule, in order when that is asked: the
 * number of rules, or 0. Looks only
 * at what the entry itself is near to, so that something far away neither completes nor prolongs what happened here. A group
 * holds one cell of the map and what lies around it, so there is little to look at.
 */
final class NearMeasure implements Measure {
    private final long timespanMillis;
    private final double nearMeters;
    private final int inputs;
    private final boolean ordered;
    private final int[] counts;

    NearMeasure(long timespanMillis, double nearMeters, int inputs, boolean ordered) {
        this.timespanMillis = timespanMillis;
        this.nearMeters = nearMeters;
        this.inputs = inputs;
        this.ordered = ordered;
        this.counts = new int[inputs];
    }

    @Override
    public double next(Entries entries, int entry) {
        markNear(entries, entry);
        int begin = entries.from(entries.time(entry) - timespanMillis);
        if (entries.input(entry) >= inputs || !count(entries, begin, entry)) {
            return 0;
        }
        if (entries.input(entry) == 0) {
            return completes(entries, begin, entry, entry) ? inputs : 0;
        }
        for (int anchor = begin; anchor < entry; anchor++) {
            if (entries.input(anchor) == 0
                    && near(entries, anchor, entry, nearMeters)
                    && completes(entries, begin, anchor, entry)) {
                return inputs;
            }
        }
        return 0;
    }

    /** Counts the entries of each rule, and says whether all are there at all: mostly one is missing. */
    private boolean count(Entries entries, int begin, int entry) {
        Arrays.fill(counts, 0);
        int seen = 0;
        for (int i = begin; i <= entry; i++) {
            int input = entries.input(i);
            if (input < inputs && counts[input]++ == 0) {
                seen++;
            }
        }
        return seen == inputs;
    }

    private boolean completes(Entries entries, int begin, int anchor, int entry) {
        return ordered ? inOrder(entries, anchor, entry) : inAnyOrder(entries, begin, anchor, entry);
    }

    /** Looks for the rarest rule first. */
    private boolean inAnyOrder(Entries entries, int begin, int anchor, int entry) {
        long open = (1L << inputs) - 1 & ~1L & ~(1L << entries.input(entry));
        while (open != 0) {
            int rarest = Long.numberOfTrailingZeros(open);
            for (long rest = open; rest != 0; rest &= rest - 1) {
                int input = Long.numberOfTrailingZeros(rest);
                rarest = counts[input] < counts[rarest] ? input : rarest;
            }
            if (!anyNear(entries, begin, entry, anchor, rarest)) {
                return false;
            }
            open &= ~(1L << rarest);
        }
        return true;
    }

    private boolean anyNear(Entries entries, int begin, int end, int anchor, int input) {
        for (int i = begin; i <= end; i++) {
            if (entries.input(i) == input && near(entries, anchor, i, nearMeters)) {
                return true;
            }
        }
        return false;
    }

    /** The sequence from the anchor, each rule as early as it can; the last one must be the entry itself. */
    private boolean inOrder(Entries entries, int anchor, int entry) {
        int reached = 1;
        for (int i = anchor + 1; i < entry && reached < inputs - 1; i++) {
            if (entries.input(i) == reached && near(entries, anchor, i, nearMeters)) {
                reached++;
            }
        }
        return inputs == 1 || reached == inputs - 1 && entries.input(entry) == reached;
    }

    /** Marks the entry and those before it that are near each other, one of the first rule and one of another. */
    private void markNear(Entries entries, int entry) {
        int input = entries.input(entry);
        entries.mark(entry, Entries.NEAR, inputs == 1 && input == 0);
        if (input >= inputs) {
            return;
        }
        for (int i = entries.from(entries.time(entry) - timespanMillis); i < entry; i++) {
            int other = entries.input(i);
            boolean pair = other < inputs && (other == 0) != (input == 0);
            if (pair && near(entries, i, entry, nearMeters)) {
                entries.mark(i, Entries.NEAR, true);
                entries.mark(entry, Entries.NEAR, true);
            }
        }
    }

    /** True when both have a place, at most so far apart. */
    static boolean near(Entries entries, int one, int other, double nearMeters) {
        byte[] first = entries.detail(one);
        byte[] second = entries.detail(other);
        return first != null && second != null && Detail.near(first, second, nearMeters);
    }

    @Override
    public void restart(Entries entries, int entry) {}

    @Override
    public void forget(Entries entries, int count) {}
}
