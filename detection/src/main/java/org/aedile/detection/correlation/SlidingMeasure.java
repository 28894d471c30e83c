package org.aedile.detection.correlation;

/** Moves a window over the entries and keeps an aggregate of what is in it. */
final class SlidingMeasure implements Measure {
    private final long timespanMillis;
    private final int inputs;
    private final Aggregate aggregate;
    private int begin;

    /** @param inputs so many inputs count; those after them are what must be absent */
    SlidingMeasure(long timespanMillis, int inputs, Aggregate aggregate) {
        this.timespanMillis = timespanMillis;
        this.inputs = inputs;
        this.aggregate = aggregate;
    }

    @Override
    public double next(Entries entries, int entry) {
        long from = entries.time(entry) - timespanMillis;
        while (begin < entry && entries.time(begin) < from) {
            if (entries.input(begin) < inputs) {
                aggregate.remove(entries, begin);
            }
            begin++;
        }
        if (entries.input(entry) >= inputs) {
            return Double.NaN;
        }
        aggregate.add(entries, entry);
        return aggregate.result();
    }

    @Override
    public void restart(Entries entries, int entry) {
        aggregate.clear();
        begin = entries.from(entries.time(entry) - timespanMillis);
        for (int i = begin; i < entry; i++) {
            if (entries.input(i) < inputs) {
                aggregate.add(entries, i);
            }
        }
    }

    /** Moves the window back to where the entry belongs, so that it costs what came after it and not the whole window. */
    @Override
    public void inserted(Entries entries, int entry) {
        if (entry <= begin && entries.size() > 1) {
            begin++;
        }
        for (int last = entries.size() - 1; last > entry; last--) {
            if (entries.input(last) < inputs && last >= begin) {
                aggregate.remove(entries, last);
            }
            long from = entries.time(last - 1) - timespanMillis;
            while (begin > 0 && entries.time(begin - 1) >= from) {
                begin--;
                if (begin != entry && begin < last && entries.input(begin) < inputs) {
                    aggregate.add(entries, begin);
                }
            }
        }
    }

    @Override
    public void forget(Entries entries, int count) {
        for (int i = begin; i < count; i++) {
            if (entries.input(i) < inputs) {
                aggregate.remove(entries, i);
            }
        }
        begin = Math.max(0, begin - count);
    }
}
