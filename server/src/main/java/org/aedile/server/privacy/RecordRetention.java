package org.aedile.server.privacy;

/** How long what people wrote is kept: as its agency says, else as the city does. Thread-safe. */
public interface RecordRetention {
    /** The longest time, in days. */
    int LONGEST_DAYS = 36_500;

    /** Those of a kind that are past their time. */
    DueRecords due(RecordKind kind, Due due);
}
