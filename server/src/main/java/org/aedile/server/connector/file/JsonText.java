package org.aedile.server.connector.file;

import java.io.StringWriter;
import java.util.Map;
import org.aedile.kernel.FieldValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Pieces of JSON for recorded observations. */
final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private JsonText() {}

    static String quote(String text) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeString(text);
        }
        return out.toString();
    }

    /** A number as it stands, or anything else as text, which the gateway then refuses with its reason. */
    static String numberOrText(String cell) {
        try {
            double value = Double.parseDouble(cell);
            return Double.isFinite(value) ? Double.toString(value) : cell.equals("NaN") ? "NaN" : quote(cell);
        } catch (NumberFormatException e) {
            return quote(cell);
        }
    }

    static String fields(Map<String, FieldValue> fields) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, fields);
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, Map<String, FieldValue> fields) {
        json.writeStartObject();
        fields.forEach((name, value) -> {
            json.writeName(name);
            write(json, value);
        });
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            json.writeString(text.value());
        } else if (value instanceof FieldValue.Whole whole) {
            json.writeNumber(whole.value());
        } else if (value instanceof FieldValue.Decimal decimal) {
            json.writeNumber(decimal.value());
        } else if (value instanceof FieldValue.Bool bool) {
            json.writeBoolean(bool.value());
        } else if (value instanceof FieldValue.Nested nested) {
            write(json, nested.fields());
        } else if (value instanceof FieldValue.Many many) {
            json.writeStartArray();
            many.values().forEach(element -> write(json, element));
            json.writeEndArray();
        } else {
            json.writeNull();
        }
    }
}
