package org.aedile.wire.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.EventView;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An observation as JSON for people: the form in which sources send it, with receipt time; fields flat. Thread-safe. */
public final class ObservationJson {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private ObservationJson() {}

    /** One JSON object in UTF-8. Content whose key is gone shows as {@code "erased":true}. */
    public static byte[] write(EventView event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        write(event, out);
        return out.toByteArray();
    }

    /** Writes one JSON object and leaves the stream open. */
    public static void write(EventView event, OutputStream out) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream(256);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer)) {
            json.writeStartObject();
            writeHead(event, json);
            writeBody(event, json);
            json.writeEndObject();
        }
        copy(buffer, out);
    }

    private static void writeHead(EventView event, JsonGenerator json) {
        json.writeStringProperty("source", event.source());
        json.writeStringProperty("id", event.id());
        json.writeStringProperty(
                "time", Instant.ofEpochMilli(event.eventTimeMillis()).toString());
        json.writeStringProperty(
                "receiptTime", Instant.ofEpochMilli(event.receiptTimeMillis()).toString());
        if (event.hasPlace()) {
            GeoPoint place = event.place();
            json.writeObjectPropertyStart("place");
            json.writeNumberProperty("latitude", place.latitudeDegrees());
            json.writeNumberProperty("longitude", place.longitudeDegrees());
            json.writeEndObject();
        }
        writeLogSource(event.logSource(), json);
    }

    private static void writeLogSource(LogSource logSource, JsonGenerator json) {
        if (logSource.equals(LogSource.NONE)) {
            return;
        }
        json.writeObjectPropertyStart("logsource");
        writeWord(json, "product", logSource.product());
        writeWord(json, "category", logSource.category());
        writeWord(json, "service", logSource.service());
        json.writeEndObject();
    }

    private static void writeWord(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private static void writeBody(EventView event, JsonGenerator json) {
        if (event.isErased()) {
            json.writeBooleanProperty("erased", true);
        } else if (event.isReading()) {
            json.writeStringProperty("property", event.property());
            json.writeNumberProperty("value", event.value());
            json.writeStringProperty("unit", event.unit());
        } else {
            json.writeObjectPropertyStart("fields");
            fieldsByName(event).forEach((name, fields) -> writeField(event, json, name, fields));
            json.writeEndObject();
        }
    }

    private static Map<String, List<Integer>> fieldsByName(EventView event) {
        Map<String, List<Integer>> byName = new LinkedHashMap<>();
        for (int field = 0; field < event.fieldCount(); field++) {
            byName.computeIfAbsent(event.fieldName(field), name -> new ArrayList<>())
                    .add(field);
        }
        return byName;
    }

    private static void writeField(EventView event, JsonGenerator json, String name, List<Integer> fields) {
        json.writeName(name);
        if (fields.size() == 1) {
            writeValue(event, json, fields.get(0));
            return;
        }
        json.writeStartArray();
        fields.forEach(field -> writeValue(event, json, field));
        json.writeEndArray();
    }

    private static void writeValue(EventView event, JsonGenerator json, int field) {
        switch (event.fieldKind(field)) {
            case TEXT -> json.writeString(event.fieldText(field));
            case WHOLE -> json.writeNumber(Long.parseLong(event.fieldText(field)));
            case DECIMAL -> json.writeNumber(event.fieldNumber(field));
            case BOOL -> json.writeBoolean("true".equals(event.fieldText(field)));
            case NULL -> json.writeNull();
        }
    }

    private static void copy(ByteArrayOutputStream buffer, OutputStream out) {
        try {
            buffer.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
