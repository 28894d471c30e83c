package org.aedile.detection.correlation;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** How many different values, exactly but for hashes of 64 bits that are equal by chance. */
final class DistinctAggregate implements Aggregate {
    private final Long2IntOpenHashMap occurrences = new Long2IntOpenHashMap(4);

    @Override
    public void add(Entries entries, int entry) {
        occurrences.addTo(entries.value(entry), 1);
    }

    @Override
    public void remove(Entries entries, int entry) {
        long value = entries.value(entry);
        if (occurrences.addTo(value, -1) == 1) {
            occurrences.remove(value);
        }
    }

    @Override
    public double result() {
        return occurrences.size();
    }

    @Override
    public void clear() {
        occurrences.clear();
    }
}
