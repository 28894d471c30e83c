package org.aedile.wire;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.Alert;
import org.aedile.kernel.GeoPoint;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An alert as JSON, as it lies on the alerts topic. Times are ISO-8601 in UTC, absent parts are left out, names are those
 * of the record, and texts are such as everybody downstream can keep. Thread-safe.
 */
public final class AlertJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final int TYPICAL_BYTES = 768;

    private AlertJson() {}

    /** The alert as UTF-8 JSON on one line. */
    public static byte[] write(Alert alert) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            writeHead(alert, json);
            writeWords(alert, json);
            writeWhereAndWhen(alert, json);
            alert.evidence().ifPresent(evidence -> writeEvidence(evidence, json));
            writeList("observations", alert.observations(), json);
            writeList("tags", alert.tags(), json);
            writeAttributes(alert.attributes(), json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    /**
     * The alert that {@link #write} wrote.
     *
     * @throws IllegalArgumentException when a part is missing or wrong
     */
    public static Alert read(byte[] json) {
        return AlertFields.alert(FieldJson.read(json));
    }

    private static void writeHead(Alert alert, JsonGenerator json) {
        writeText("id", alert.id(), json);
        json.writeNumberProperty("revision", alert.revision());
        json.writeStringProperty("status", AlertFields.word(alert.status()));
        writeText("agency", alert.agency().value(), json);
        writeText("timeDomain", alert.timeDomain(), json);
        json.writeStringProperty("severity", alert.severity().word());
    }

    private static void writeWords(Alert alert, JsonGenerator json) {
        writeText("kind", alert.kind(), json);
        writeText("rule", alert.rule(), json);
        writeText("ruleAuthor", alert.ruleAuthor(), json);
        writeText("title", alert.title(), json);
        writeText("explanation", alert.explanation(), json);
    }

    private static void writeWhereAndWhen(Alert alert, JsonGenerator json) {
        writeText("source", alert.source().value(), json);
        alert.place().ifPresent(place -> writePlace(place, json));
        writeTime("startTime", alert.startTime(), json);
        writeTime("endTime", alert.endTime(), json);
        writeTime("detectedAt", alert.detectedAt(), json);
    }

    private static void writePlace(GeoPoint place, JsonGenerator json) {
        json.writeObjectPropertyStart("place");
        json.writeNumberProperty("latitude", place.latitudeDegrees());
        json.writeNumberProperty("longitude", place.longitudeDegrees());
        json.writeEndObject();
    }

    private static void writeTime(String name, Instant time, JsonGenerator json) {
        json.writeStringProperty(name, time.toString());
    }

    private static void writeEvidence(Alert.Evidence evidence, JsonGenerator json) {
        json.writeObjectPropertyStart("evidence");
        writeText("property", evidence.property(), json);
        json.writeNumberProperty("value", evidence.value());
        writeText("unit", evidence.unit(), json);
        writeFinite("expectedLow", evidence.expectedLow(), json);
        writeFinite("expectedHigh", evidence.expectedHigh(), json);
        json.writeEndObject();
    }

    private static void writeFinite(String name, double value, JsonGenerator json) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        }
    }

    private static void writeText(String name, String text, JsonGenerator json) {
        json.writeStringProperty(name, StorableText.of(text));
    }

    private static void writeList(String name, List<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(StorableText.of(value)));
        json.writeEndArray();
    }

    private static void writeAttributes(Map<String, String> attributes, JsonGenerator json) {
        json.writeObjectPropertyStart("attributes");
        attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> writeText(StorableText.of(entry.getKey()), entry.getValue(), json));
        json.writeEndObject();
    }
}
