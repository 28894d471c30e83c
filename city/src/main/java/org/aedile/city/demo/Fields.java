package org.aedile.city.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aedile.kernel.FieldValue;

/** Builds the fields of a record in the order in which they are put. */
final class Fields {
    private final Map<String, FieldValue> fields = new LinkedHashMap<>();

    static Fields of(String name, String value) {
        return new Fields().with(name, value);
    }

    static Fields of(String name, long value) {
        return new Fields().with(name, value);
    }

    Fields with(String name, String value) {
        fields.put(name, new FieldValue.Text(value));
        return this;
    }

    Fields with(String name, long value) {
        fields.put(name, new FieldValue.Whole(value));
        return this;
    }

    RecordModel.Entry at(long millis) {
        return new RecordModel.Entry(millis, fields);
    }
}
