package org.aedile.kernel;

import java.util.List;
import java.util.Map;

/** A value of a log record's field: JSON's six kinds, with whole numbers kept apart from decimals. */
public sealed interface FieldValue {
    /** @param value the text */
    record Text(String value) implements FieldValue {}

    /** @param value a whole number in 64 bits */
    record Whole(long value) implements FieldValue {}

    /** @param value a finite decimal number */
    record Decimal(double value) implements FieldValue {}

    /** @param value true or false */
    record Bool(boolean value) implements FieldValue {}

    /** JSON's null: the field is there and says nothing. */
    record Nothing() implements FieldValue {
        public static final Nothing INSTANCE = new Nothing();
    }

    /** @param values elements in order, immutable */
    record Many(List<FieldValue> values) implements FieldValue {
        public Many {
            values = List.copyOf(values);
        }
    }

    /** @param fields fields by name; the order of the map is kept on the wire */
    record Nested(Map<String, FieldValue> fields) implements FieldValue {}
}
