package org.aedile.wire.json;

import org.aedile.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Keeps the first thing that is wrong with a message, so that reading can go on for its source and time. One thread. */
final class FirstProblem {
    private @Nullable ErrorCode code;
    private String reason = "";

    void clear() {
        code = null;
        reason = "";
    }

    boolean none() {
        return code == null;
    }

    @Nullable
    ErrorCode code() {
        return code;
    }

    String reason() {
        return reason;
    }

    void note(ErrorCode newCode, String newReason) {
        if (code == null) {
            code = newCode;
            reason = newReason;
        }
    }

    void wrongType(String field, String wanted, JsonToken found) {
        note(ErrorCode.WRONG_TYPE, "'%s' must be %s, not %s".formatted(clip(field), wanted, word(found)));
    }

    void tooLong(String field, int chars, int limit) {
        note(ErrorCode.TEXT_TOO_LONG, "'%s' has %d characters, limit %d".formatted(clip(field), chars, limit));
    }

    void notFinite(String field, String text) {
        note(ErrorCode.NOT_A_NUMBER, "'%s' is %s, which is not a finite number".formatted(clip(field), clip(text)));
    }

    private static String clip(String text) {
        return text.length() <= 64 ? text : text.substring(0, 64) + "…";
    }

    private static String word(JsonToken token) {
        return switch (token) {
            case START_OBJECT, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }
}
