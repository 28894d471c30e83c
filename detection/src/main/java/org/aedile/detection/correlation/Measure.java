package org.aedile.detection.correlation;

/**
 * What a correlation measures over the window that ends with an entry. Entries are measured one after the other; when one
 * comes in between, those from there on are measured anew.
 */
interface Measure {
    /** The window that ends with this entry, which follows the one measured before. */
    double next(Entries entries, int entry);

    /** Makes ready to measure this entry next, whatever was measured before. */
    void restart(Entries entries, int entry);

    /** Makes ready to measure this entry next, which came in while all others were measured. */
    default void inserted(Entries entries, int entry) {
        restart(entries, entry);
    }

    /** The oldest entries are about to be forgotten. */
    void forget(Entries entries, int count);
}
