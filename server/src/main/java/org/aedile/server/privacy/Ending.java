package org.aedile.server.privacy;

import java.util.Map;

/** Ends data: by retention, by erasure of a source, unless a legal hold stops both. Thread-safe. */
public interface Ending {
    /**
     * Ends what is past its retention; runs by itself every hour.
     *
     * @return how many records, by kind of store
     */
    Map<String, Long> removeExpired(Due due, String by);

    /**
     * Erases all that a source said.
     *
     * @return how many records, by kind of store
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} while a legal hold protects it
     */
    Map<String, Long> erase(String sourceId, String reason, String by);

    /**
     * Erases what a source said on one day, where it is sealed: deletes the key of that day.
     *
     * @param epochDay days since 1970, UTC, of the receipt
     * @return how many days were erased: 1, or 0 when there was no key any more
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} while a legal hold protects the source
     */
    long eraseDay(String sourceId, long epochDay, String reason, String by);

    /** True while a legal hold protects what that source said. */
    boolean isHeld(String sourceId);

    /**
     * Stops retention and erasure of a source.
     *
     * @return id of the hold
     */
    String placeHold(String sourceId, String reason, String by);

    /** Lets both go on. */
    void liftHold(String holdId, String by);
}
