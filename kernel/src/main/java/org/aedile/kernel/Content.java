package org.aedile.kernel;

import java.util.Map;

/** What an observation says: one number of one property, or a record of fields. */
public sealed interface Content {
    /**
     * A numeric reading.
     *
     * @param property what is measured, for example {@code pm10}, {@code people}
     * @param value finite
     * @param unit UCUM code, for example {@code ug/m3}; {@code 1} for a count
     */
    record Reading(String property, double value, String unit) implements Content {}

    /**
     * A log record, message or post.
     *
     * @param fields fields by name, nested as the source nests them
     */
    record LogRecord(Map<String, FieldValue> fields) implements Content {}
}
