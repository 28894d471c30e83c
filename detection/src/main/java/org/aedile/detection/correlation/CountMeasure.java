package org.aedile.detection.correlation;

/** How many entries the window has. Keeps nothing, so all groups share it. */
record CountMeasure(long timespanMillis) implements Measure {
    @Override
    public double next(Entries entries, int entry) {
        return entry - entries.from(entries.time(entry) - timespanMillis) + 1;
    }

    @Override
    public void restart(Entries entries, int entry) {}

    @Override
    public void forget(Entries entries, int count) {}
}
