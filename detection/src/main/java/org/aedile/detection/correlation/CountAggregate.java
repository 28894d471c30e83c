package org.aedile.detection.correlation;

/** How many. */
final class CountAggregate implements Aggregate {
    private int count;

    @Override
    public void add(Entries entries, int entry) {
        count++;
    }

    @Override
    public void remove(Entries entries, int entry) {
        count--;
    }

    @Override
    public double result() {
        return count;
    }

    @Override
    public void clear() {
        count = 0;
    }
}
