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
 * of the record. Thread-safe.
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
        json.writeStringProperty("id", alert.id());
        json.writeNumberProperty("revision", alert.revision());
        json.writeStringProperty("status", AlertFields.word(alert.status()));
        json.writeStringProperty("agency", alert.agency().value());
        json.writeStringProperty("timeDomain", alert.timeDomain());
        json.writeStringProperty("severity", alert.severity().word());
    }

    private static void writeWords(Alert alert, JsonGenerator json) {
        json.writeStringProperty("kind", alert.kind());
        json.writeStringProperty("rule", alert.rule());
        json.writeStringProperty("ruleAuthor", alert.ruleAuthor());
        json.writeStringProperty("title", alert.title());
        json.writeStringProperty("explanation", alert.explanation());
    }

    private static void writeWhereAndWhen(Alert alert, JsonGenerator json) {
        json.writeStringProperty("source", alert.source().value());
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
        json.writeStringProperty("property", evidence.property());
        json.writeNumberProperty("value", evidence.value());
        json.writeStringProperty("unit", evidence.unit());
        writeFinite("expectedLow", evidence.expectedLow(), json);
        writeFinite("expectedHigh", evidence.expectedHigh(), json);
        json.writeEndObject();
    }

    private static void writeFinite(String name, double value, JsonGenerator json) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, value);
        }
    }

    private static void writeList(String name, List<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void writeAttributes(Map<String, String> attributes, JsonGenerator json) {
        json.writeObjectPropertyStart("attributes");
        attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> json.writeStringProperty(entry.getKey(), entry.getValue()));
        json.writeEndObject();
    }
}
