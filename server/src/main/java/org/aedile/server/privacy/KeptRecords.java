package org.aedile.server.privacy;

import org.aedile.server.access.Caller;

/** Records that a legal hold can keep; a bean of each feature that has such records. Thread-safe. */
public interface KeptRecords {
    /** What is kept there. */
    RecordKind kind();

    /**
     * The record that a hold of the caller's agency is on.
     *
     * @param record as the caller names it; empty where there is one for each agency
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, also when it is none of the caller's agency
     */
    HeldRecord require(String record, Caller caller);

    /**
     * What a hold is on.
     *
     * @param record unique within its kind
     */
    record HeldRecord(RecordKind kind, String record) {}
}
