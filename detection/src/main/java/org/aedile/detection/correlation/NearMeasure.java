package org.aedile.detection.correlation;

/**
 * How many rules have matched within the window and near one match of the first rule, in order when that is asked. Looks only
 * at what the entry itself is near to, so that something far away neither completes nor prolongs what happened here. A group
 * holds one cell of the map and what lies around it, so there is little to look at.
 */
final class NearMeasure implements Measure {
    private final long timespanMillis;
    private final double nearMeters;
    private final int inputs;
    private final boolean ordered;

    NearMeasure(long timespanMillis, double nearMeters, int inputs, boolean ordered) {
        this.timespanMillis = timespanMillis;
        this.nearMeters = nearMeters;
        this.inputs = inputs;
        this.ordered = ordered;
    }

    @Override
    public double next(Entries entries, int entry) {
        markNear(entries, entry);
        int begin = entries.from(entries.time(entry) - timespanMillis);
        if (entries.input(entry) == 0) {
            return around(entries, begin, entry, entry);
        }
        double most = 0;
        for (int anchor = begin; anchor < entry; anchor++) {
            if (entries.input(anchor) == 0 && near(entries, anchor, entry, nearMeters)) {
                most = Math.max(most, around(entries, begin, anchor, entry));
            }
        }
        return most;
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

    /** How many rules matched near the anchor, up to the entry. */
    private int around(Entries entries, int begin, int anchor, int entry) {
        if (ordered) {
            return inOrder(entries, anchor, entry);
        }
        long matched = 0;
        for (int i = begin; i <= entry; i++) {
            int input = entries.input(i);
            if (input < inputs && (i == anchor || input != 0 && near(entries, anchor, i, nearMeters))) {
                matched |= 1L << input;
            }
        }
        return Long.bitCount(matched);
    }

    /** The sequence from the anchor, each rule as early as it can; the last one must be the entry itself. */
    private int inOrder(Entries entries, int anchor, int entry) {
        int reached = 1;
        for (int i = anchor + 1; i < entry && reached < inputs - 1; i++) {
            if (entries.input(i) == reached && near(entries, anchor, i, nearMeters)) {
                reached++;
            }
        }
        boolean ends = reached == inputs - 1 && entries.input(entry) == reached;
        return ends ? inputs : Math.min(reached, inputs - (inputs == 1 ? 0 : 1));
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
