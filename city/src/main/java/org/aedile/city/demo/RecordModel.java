package org.aedile.city.demo;

import java.util.List;
import java.util.Map;
import org.aedile.kernel.FieldValue;

/** What a source that writes records, not numbers, says in one minute. */
interface RecordModel {
    /**
     * A record.
     *
     * @param millis when it is written, true time
     * @param fields its fields
     */
    record Entry(long millis, Map<String, FieldValue> fields) {}

    /** The records of the minute that begins at {@code minuteMillis}, in any order. */
    List<Entry> minute(Site site, long minuteMillis);
}
