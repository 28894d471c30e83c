package org.aedile.wire.json;

import org.aedile.kernel.ErrorCode;
import org.aedile.wire.FieldEncoder;
import org.aedile.wire.ObservationDraft;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the object of a log record's fields straight into the frame's form: nested names joined by dots. One thread. */
final class RecordReader {
    private final FieldEncoder encoder = new FieldEncoder();
    private final FirstProblem problem;

    RecordReader(FirstProblem problem) {
        this.problem = problem;
    }

    /** The parser stands on the object's start and is left on its end. */
    ObservationDraft.Fields read(JsonParser parser) {
        encoder.begin();
        readObject(parser, "", 1);
        return encoder.finish();
    }

    private void readObject(JsonParser parser, String prefix, int depth) {
        String name = parser.nextName();
        while (name != null) {
            parser.nextToken();
            String path = prefix.isEmpty() ? name : prefix + '.' + name;
            if (path.length() > Limits.NAME_CHARS) {
                problem.note(
                        ErrorCode.TEXT_TOO_LONG,
                        "the field name '%.40s…' has %d characters, limit %d"
                                .formatted(path, path.length(), Limits.NAME_CHARS));
                parser.skipChildren();
            } else {
                readValue(parser, path, depth);
            }
            name = parser.nextName();
        }
    }

    private void readValue(JsonParser parser, String path, int depth) {
        if (encoder.count() >= Limits.FIELDS) {
            problem.note(ErrorCode.TOO_LARGE, "the record has more than " + Limits.FIELDS + " fields");
            parser.skipChildren();
            return;
        }
        JsonToken token = parser.currentToken();
        if (token.isStructStart()) {
            readStruct(parser, path, depth + 1, token == JsonToken.START_OBJECT);
        } else {
            readLeaf(parser, path, token);
        }
    }

    private void readStruct(JsonParser parser, String path, int depth, boolean object) {
        if (depth > Limits.DEPTH) {
            problem.note(
                    ErrorCode.INVALID_VALUE, "'%.40s…' is nested deeper than %d levels".formatted(path, Limits.DEPTH));
            parser.skipChildren();
        } else if (object) {
            readObject(parser, path, depth);
        } else {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                readValue(parser, path, depth);
            }
        }
    }

    private void readLeaf(JsonParser parser, String path, JsonToken token) {
        switch (token) {
            case VALUE_STRING -> readText(parser, path);
            case VALUE_NUMBER_INT -> readWhole(parser, path);
            case VALUE_NUMBER_FLOAT -> readDecimal(parser, path);
            case VALUE_TRUE -> encoder.bool(path, true);
            case VALUE_FALSE -> encoder.bool(path, false);
            default -> encoder.nothing(path);
        }
    }

    private void readText(JsonParser parser, String path) {
        int chars = parser.getStringLength();
        if (chars > Limits.TEXT_CHARS) {
            problem.tooLong(path, chars, Limits.TEXT_CHARS);
        } else {
            encoder.text(path, parser.getString());
        }
    }

    private void readWhole(JsonParser parser, String path) {
        switch (parser.getNumberType()) {
            case INT, LONG -> encoder.whole(path, parser.getLongValue());
            default -> readDecimal(parser, path);
        }
    }

    private void readDecimal(JsonParser parser, String path) {
        double value = parser.getDoubleValue();
        if (Double.isFinite(value)) {
            encoder.decimal(path, value);
        } else {
            problem.notFinite(path, parser.getString());
        }
    }
}
