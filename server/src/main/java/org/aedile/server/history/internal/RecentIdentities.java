package org.aedile.server.history.internal;

/**
 * Remembers which observations came, to drop repeats: those of the last ten minutes of receipt time, or the newest two
 * million when there are more. Two generations of a plain hash table; the older is dropped as a whole. One thread.
 */
final class RecentIdentities {
    private static final long GENERATION_MILLIS = 10 * 60_000L;
    private static final int MAX_GENERATION = 1 << 20;

    private Generation young = new Generation();
    private Generation old = new Generation();
    private long youngSince = Long.MIN_VALUE;

    /** True when that observation is new; it is remembered. */
    boolean add(long identityHash, long receiptMillis) {
        if (youngSince == Long.MIN_VALUE) {
            youngSince = receiptMillis;
        }
        if (receiptMillis - youngSince >= GENERATION_MILLIS || young.size == MAX_GENERATION) {
            old = young;
            young = new Generation();
            youngSince = receiptMillis;
        }
        long key = identityHash == 0 ? 1 : identityHash;
        return !old.contains(key) && young.add(key);
    }

    /** Open addressing with linear probing, at most half full; 0 is an empty slot. */
    private static final class Generation {
        private long[] slots = new long[1 << 10];
        private int size;

        boolean contains(long key) {
            return slots[slotOf(key)] == key;
        }

        boolean add(long key) {
            int slot = slotOf(key);
            if (slots[slot] == key) {
                return false;
            }
            slots[slot] = key;
            if (++size * 2 > slots.length) {
                grow();
            }
            return true;
        }

        private int slotOf(long key) {
            int mask = slots.length - 1;
            int slot = (int) key & mask;
            while (slots[slot] != 0 && slots[slot] != key) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private void grow() {
            long[] before = slots;
            slots = new long[before.length * 2];
            for (long key : before) {
                if (key != 0) {
                    slots[slotOf(key)] = key;
                }
            }
        }
    }
}
