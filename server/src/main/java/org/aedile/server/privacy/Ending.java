package org.aedile.server.privacy;

import java.time.Instant;
import java.util.Map;

/** Ends data: by retention, by erasure of a source, unless a legal hold stops both. Thread-safe. */
public interface Ending {
    /**
     * Ends what is past its retention at that time; runs by itself every hour.
     *
     * @return how many records, by kind of store
     */
    Map<String, Long> removeExpired(Instant now, String by);

    /**
     * Erases all that a source said.
     *
     * @return how many records, by kind of store
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} while a legal hold protects it
     */
    Map<String, Long> erase(String sourceId, String reason, String by);

    /**
     * Stops retention and erasure of a source.
     *
     * @return id of the hold
     */
    String placeHold(String sourceId, String reason, String by);

    /** Lets both go on. */
    void liftHold(String holdId, String by);
}
