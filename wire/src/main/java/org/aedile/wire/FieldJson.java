package org.aedile.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aedile.kernel.FieldValue;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON objects as fields. Whole numbers beyond 64 bits become decimals, beyond those text. Thread-safe. */
public final class FieldJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FieldJson() {}

    /**
     * The one object that the text is.
     *
     * @throws tools.jackson.core.JacksonException when it isn't JSON
     * @throws IllegalArgumentException when it isn't exactly one object
     */
    public static Map<String, FieldValue> read(byte[] json) {
        List<Map<String, FieldValue>> objects = new ArrayList<>(1);
        readAll(json, objects::add);
        if (objects.size() != 1) {
            throw new IllegalArgumentException("expected one JSON object, found " + objects.size());
        }
        return objects.get(0);
    }

    /**
     * Each of the objects that follow one another in the text, blanks and line ends between them or not; the objects in
     * an array on the outermost level too.
     *
     * @throws tools.jackson.core.JacksonException when it isn't JSON; what came before has been handed on
     */
    public static void readAll(byte[] json, Consumer<Map<String, FieldValue>> consumer) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (token == JsonToken.START_OBJECT) {
                    consumer.accept(object(parser));
                } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
                    throw new IllegalArgumentException("expected a JSON object, found " + token);
                }
                token = parser.nextToken();
            }
        }
    }

    private static Map<String, FieldValue> object(JsonParser parser) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static FieldValue value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> new FieldValue.Nested(object(parser));
            case START_ARRAY -> many(parser);
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> new FieldValue.Bool(true);
            case VALUE_FALSE -> new FieldValue.Bool(false);
            case VALUE_NULL -> FieldValue.Nothing.INSTANCE;
            default -> new FieldValue.Text(parser.getString());
        };
    }

    private static FieldValue many(JsonParser parser) {
        List<FieldValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return new FieldValue.Many(values);
    }

    private static FieldValue whole(JsonParser parser) {
        JsonParser.NumberType type = parser.getNumberType();
        if (type == JsonParser.NumberType.INT || type == JsonParser.NumberType.LONG) {
            return new FieldValue.Whole(parser.getLongValue());
        }
        return decimal(parser);
    }

    private static FieldValue decimal(JsonParser parser) {
        double number = Double.parseDouble(parser.getString());
        return Double.isFinite(number) ? new FieldValue.Decimal(number) : new FieldValue.Text(parser.getString());
    }
}
