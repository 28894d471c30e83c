package org.aedile.wire.json;

import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the members of an observation one by one; what doesn't fit is noted and read over. One thread. */
final class PartReader {
    private final FirstProblem problem;

    PartReader(FirstProblem problem) {
        this.problem = problem;
    }

    /** A short text without blanks or control characters; empty when it isn't one. */
    String word(JsonParser parser, String field, JsonToken token) {
        if (token != JsonToken.VALUE_STRING) {
            problem.wrongType(field, "a text", token);
            parser.skipChildren();
            return "";
        }
        int chars = parser.getStringLength();
        if (chars == 0 || chars > Limits.WORD_CHARS) {
            problem.note(
                    chars == 0 ? ErrorCode.INVALID_VALUE : ErrorCode.TEXT_TOO_LONG,
                    "'%s' has %d characters, must have 1 to %d".formatted(field, chars, Limits.WORD_CHARS));
            return "";
        }
        String text = parser.getString();
        for (int i = 0; i < chars; i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) == 0x7f) {
                problem.note(
                        ErrorCode.INVALID_VALUE,
                        "'%s' has a blank or control character at position %d".formatted(field, i));
                return "";
            }
        }
        return text;
    }

    /** Milliseconds since 1970, from ISO 8601 with an offset or from a number; {@link IsoTime#NONE} when it is neither. */
    long time(JsonParser parser, JsonToken token) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        if (token != JsonToken.VALUE_STRING) {
            problem.wrongType("time", "an ISO 8601 text or milliseconds since 1970", token);
            parser.skipChildren();
            return IsoTime.NONE;
        }
        long millis =
                IsoTime.parseMillis(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        if (millis == IsoTime.NONE) {
            problem.note(
                    ErrorCode.INVALID_VALUE,
                    "'time' is '%.40s', not an ISO 8601 time with offset such as 2026-05-30T18:59:58.250Z"
                            .formatted(parser.getString()));
        }
        return millis;
    }

    /** A finite number, NaN when it isn't one. */
    double number(JsonParser parser, String field, JsonToken token) {
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            problem.wrongType(field, "a number", token);
            parser.skipChildren();
            return Double.NaN;
        }
        double number = parser.getDoubleValue();
        if (!Double.isFinite(number)) {
            problem.notFinite(field, parser.getString());
            return Double.NaN;
        }
        return number;
    }

    @Nullable
    GeoPoint place(JsonParser parser, JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            problem.wrongType("place", "an object with latitude and longitude", token);
            parser.skipChildren();
            return null;
        }
        double latitude = Double.NaN;
        double longitude = Double.NaN;
        String name = parser.nextName();
        while (name != null) {
            JsonToken part = parser.nextToken();
            switch (name) {
                case "latitude" -> latitude = number(parser, name, part);
                case "longitude" -> longitude = number(parser, name, part);
                default -> parser.skipChildren();
            }
            name = parser.nextName();
        }
        return placeOf(latitude, longitude);
    }

    LogSource logSource(JsonParser parser, JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            problem.wrongType("logsource", "an object with product, category and service", token);
            parser.skipChildren();
            return LogSource.NONE;
        }
        String product = "";
        String category = "";
        String service = "";
        String name = parser.nextName();
        while (name != null) {
            JsonToken part = parser.nextToken();
            switch (name) {
                case "product" -> product = word(parser, name, part);
                case "category" -> category = word(parser, name, part);
                case "service" -> service = word(parser, name, part);
                default -> parser.skipChildren();
            }
            name = parser.nextName();
        }
        return LogSource.of(product, category, service);
    }

    private @Nullable GeoPoint placeOf(double latitude, double longitude) {
        if (Double.isNaN(latitude) || Double.isNaN(longitude)) {
            problem.note(ErrorCode.MISSING_FIELD, "'place' lacks latitude or longitude in degrees");
            return null;
        }
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            problem.note(
                    ErrorCode.INVALID_VALUE,
                    "'place' is %s°, %s°, outside ±90° latitude and ±180° longitude".formatted(latitude, longitude));
            return null;
        }
        return GeoPoint.of(latitude, longitude);
    }
}
