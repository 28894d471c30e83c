package org.aedile.benchmarks.wire;

import java.io.ByteArrayOutputStream;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.Observation;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamFactory;

/** An observation as Jackson tokens, streamed without objects in between: JSON or CBOR by the factory. */
final class Tokens {
    private final TokenStreamFactory factory;

    Tokens(TokenStreamFactory factory) {
        this.factory = factory;
    }

    byte[] write(Observation observation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator out = factory.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject();
            writeHead(out, observation);
            writeContent(out, observation.content());
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeHead(JsonGenerator out, Observation observation) {
        out.writeStringProperty("domain", observation.timeDomain());
        out.writeStringProperty("agency", observation.agency().value());
        out.writeStringProperty("source", observation.source().value());
        out.writeStringProperty("id", observation.id());
        out.writeNumberProperty("time", observation.eventTime().toEpochMilli());
        out.writeNumberProperty("receipt", observation.receiptTime().toEpochMilli());
        out.writeStringProperty("product", observation.logSource().product());
        out.writeStringProperty("category", observation.logSource().category());
        out.writeStringProperty("service", observation.logSource().service());
    }

    private static void writeContent(JsonGenerator out, Content content) {
        if (content instanceof Content.Reading reading) {
            out.writeStringProperty("property", reading.property());
            out.writeStringProperty("unit", reading.unit());
            out.writeNumberProperty("value", reading.value());
        } else if (content instanceof Content.LogRecord record) {
            record.fields().forEach((name, value) -> writeField(out, name, value));
        }
    }

    private static void writeField(JsonGenerator out, String name, FieldValue value) {
        if (value instanceof FieldValue.Whole whole) {
            out.writeNumberProperty(name, whole.value());
        } else if (value instanceof FieldValue.Text text) {
            out.writeStringProperty(name, text.value());
        }
    }

    /** Reads on until the names were found, in the order of the object; the sum of their lengths or numbers. */
    double read(byte[] bytes, String first, String second) {
        double sum = 0;
        try (JsonParser in = factory.createParser(ObjectReadContext.empty(), bytes)) {
            int left = 2;
            in.nextToken();
            while (left > 0 && in.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean wanted =
                        in.currentName().equals(first) || in.currentName().equals(second);
                JsonToken token = in.nextToken();
                if (wanted) {
                    sum += token == JsonToken.VALUE_STRING ? in.getString().length() : in.getDoubleValue();
                    left--;
                }
            }
        }
        return sum;
    }
}
