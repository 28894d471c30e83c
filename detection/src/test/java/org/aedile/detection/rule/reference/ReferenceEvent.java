package org.aedile.detection.rule.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.FieldValue;

/**
 * The fields of an event by name: nested ones by path, all values of a list under one name, null as an empty Optional.
 *
 * @param fields the values of each field; a field that is absent has no entry
 */
public record ReferenceEvent(Map<String, List<Optional<ReferenceText>>> fields) {
    public static ReferenceEvent of(Map<String, FieldValue> record) {
        Map<String, List<Optional<ReferenceText>>> fields = new LinkedHashMap<>();
        record.forEach((name, value) -> add(name, value, fields));
        return new ReferenceEvent(fields);
    }

    /** How many values there are, of all fields. */
    public int valueCount() {
        return fields.values().stream().mapToInt(List::size).sum();
    }

    List<Optional<ReferenceText>> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** Every text, number and truth value that the event holds. */
    List<ReferenceText> everything() {
        return fields.values().stream()
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The first value as it is written; empty when there is none. */
    String first(String field) {
        return values(field).stream()
                .findFirst()
                .flatMap(value -> value)
                .map(ReferenceText::written)
                .orElse("");
    }

    private static void add(String name, FieldValue value, Map<String, List<Optional<ReferenceText>>> fields) {
        if (value instanceof FieldValue.Nested nested) {
            nested.fields().forEach((inner, innerValue) -> add(name + "." + inner, innerValue, fields));
        } else if (value instanceof FieldValue.Many many) {
            many.values().forEach(element -> add(name, element, fields));
        } else {
            fields.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(text(value).map(ReferenceText::of));
        }
    }

    private static Optional<String> text(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return Optional.of(text.value());
        }
        if (value instanceof FieldValue.Whole whole) {
            return Optional.of(Long.toString(whole.value()));
        }
        if (value instanceof FieldValue.Decimal decimal) {
            return Optional.of(ReferenceNumber.written(decimal.value()));
        }
        return value instanceof FieldValue.Bool bool ? Optional.of(Boolean.toString(bool.value())) : Optional.empty();
    }
}
