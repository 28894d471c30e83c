package org.aedile.server.privacy;

import org.aedile.server.access.Caller;
import org.aedile.server.privacy.KeptRecords.HeldRecord;

/**
 * Legal holds on what people wrote: by name and with a reason, kept as a record when they are lifted. A hold of any agency
 * that takes part in an incident keeps it whole. Thread-safe.
 */
public interface RecordHolds {
    /**
     * Stops retention and erasure of a record that is the caller's agency's.
     *
     * @return id of the hold
     */
    String place(HeldRecord record, String reason, Caller caller);

    /** True while a hold of any agency stands on it. */
    boolean isHeld(HeldRecord record);
}
