package org.aedile.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceId;
import org.jspecify.annotations.Nullable;

/** The parts of an alert out of its JSON fields. */
final class AlertFields {
    private AlertFields() {}

    static Alert alert(Map<String, FieldValue> fields) {
        return new Alert(
                text(fields, "id"),
                (int) number(fields, "revision"),
                Alert.Status.valueOf(text(fields, "status").toUpperCase(Locale.ROOT)),
                AgencyId.of(text(fields, "agency")),
                text(fields, "timeDomain"),
                severity(text(fields, "severity")),
                text(fields, "kind"),
                text(fields, "rule"),
                text(fields, "ruleAuthor"),
                text(fields, "title"),
                text(fields, "explanation"),
                SourceId.of(text(fields, "source")),
                findObject(fields, "place").map(AlertFields::place),
                Instant.parse(text(fields, "startTime")),
                Instant.parse(text(fields, "endTime")),
                Instant.parse(text(fields, "detectedAt")),
                findObject(fields, "evidence").map(AlertFields::evidence),
                texts(fields, "observations"),
                texts(fields, "tags"),
                attributes(fields));
    }

    static String word(Alert.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static GeoPoint place(Map<String, FieldValue> fields) {
        return GeoPoint.of(number(fields, "latitude"), number(fields, "longitude"));
    }

    private static Alert.Evidence evidence(Map<String, FieldValue> fields) {
        return new Alert.Evidence(
                text(fields, "property"),
                number(fields, "value"),
                text(fields, "unit"),
                numberOrNaN(fields, "expectedLow"),
                numberOrNaN(fields, "expectedHigh"));
    }

    private static Severity severity(String word) {
        return Severity.parse(word)
                .orElseThrow(() -> new IllegalArgumentException("alert has the unknown severity '" + word + "'"));
    }

    private static String text(Map<String, FieldValue> fields, String name) {
        if (fields.get(name) instanceof FieldValue.Text text) {
            return StorableText.of(text.value());
        }
        throw new IllegalArgumentException("alert has no text '" + name + "'");
    }

    private static double number(Map<String, FieldValue> fields, String name) {
        double number = numberOrNaN(fields, name);
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException("alert has no number '" + name + "'");
        }
        return number;
    }

    private static double numberOrNaN(Map<String, FieldValue> fields, String name) {
        @Nullable FieldValue value = fields.get(name);
        if (value instanceof FieldValue.Whole whole) {
            return whole.value();
        }
        return value instanceof FieldValue.Decimal decimal ? decimal.value() : Double.NaN;
    }

    private static Optional<Map<String, FieldValue>> findObject(Map<String, FieldValue> fields, String name) {
        return fields.get(name) instanceof FieldValue.Nested nested ? Optional.of(nested.fields()) : Optional.empty();
    }

    private static List<String> texts(Map<String, FieldValue> fields, String name) {
        if (fields.get(name) instanceof FieldValue.Many many) {
            return many.values().stream().map(AlertFields::plainText).toList();
        }
        return List.of();
    }

    private static Map<String, String> attributes(Map<String, FieldValue> fields) {
        Map<String, String> attributes = new LinkedHashMap<>();
        findObject(fields, "attributes")
                .ifPresent(object ->
                        object.forEach((name, value) -> attributes.put(StorableText.of(name), plainText(value))));
        return attributes;
    }

    private static String plainText(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            return StorableText.of(text.value());
        }
        throw new IllegalArgumentException("alert has " + value + " where a text belongs");
    }
}
