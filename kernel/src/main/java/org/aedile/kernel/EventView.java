package org.aedile.kernel;

import java.util.function.Predicate;

/**
 * An observation read in place from its frame, field by field and only what is asked for. A view is a cursor: it is valid
 * until the next frame is wrapped, is used by one thread, and hands out immutable strings that may be kept.
 *
 * <p>Fields of a log record are seen flat: nested names are joined by dots, the elements of a list share one name. The
 * fields are numbered 0 to {@code fieldCount() - 1} in the order of the record.
 */
public interface EventView {
    /** What a field holds. */
    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        BOOL,
        NULL
    }

    String id();

    String agency();

    String source();

    String timeDomain();

    LogSource logSource();

    /** Milliseconds since 1970 by the source's clock. */
    long eventTimeMillis();

    /** Milliseconds since 1970 by the domain's clock; never decreases within a partition of the log. */
    long receiptTimeMillis();

    boolean hasPlace();

    /** WGS 84; only when {@link #hasPlace()}. */
    GeoPoint place();

    /** True for a numeric reading, false for a log record. */
    boolean isReading();

    /** The measured property; only of a reading. */
    String property();

    /** The measured value, finite; only of a reading. */
    double value();

    /** UCUM unit; only of a reading. */
    String unit();

    /** True when the content is encrypted and its key is gone: it has no fields. */
    boolean isErased();

    int fieldCount();

    String fieldName(int field);

    Kind fieldKind(int field);

    /** The value as text, numbers and booleans in JSON's form; the empty string for null. */
    String fieldText(int field);

    /** The value as a number, NaN when it is not one (text that reads as a decimal number counts as one). */
    double fieldNumber(int field);

    /** The first field of that name at or after {@code from}, or −1. */
    int findField(String name, int from);

    /** The first field of that name, or −1. */
    default int findField(String name) {
        return findField(name, 0);
    }

    /** True when any text, number or boolean value satisfies the predicate; for keyword searches. */
    default boolean anyFieldText(Predicate<String> predicate) {
        for (int field = 0; field < fieldCount(); field++) {
            if (fieldKind(field) != Kind.NULL && predicate.test(fieldText(field))) {
                return true;
            }
        }
        return false;
    }
}
