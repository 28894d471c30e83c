package org.aedile.server.incidenttype.internal;

import java.util.HashMap;
import java.util.Map;
import org.aedile.kernel.Objection;
import org.aedile.server.incidenttype.TypeField;

/**
 * What is wrong with a value.
 *
 * @param why goes on after the name of the field
 * @param facts of the objection, but for the field
 */
record WrongValue(Objection.Kind kind, String why, Map<String, String> facts) {
    static WrongValue tooLong(String value, int most) {
        Map<String, String> facts =
                Map.of("has", String.valueOf(value.length()), "least", "0", "most", String.valueOf(most));
        String why = "has %d characters, limit %d".formatted(value.length(), most);
        return new WrongValue(Objection.Kind.TEXT_LENGTH, why, facts);
    }

    static WrongValue beyond(Objection.Kind kind, String value, String unit, String limit) {
        String space = unit.isEmpty() ? "" : " " + unit;
        String side = kind == Objection.Kind.TOO_LOW ? "below the least" : "above the most";
        String why = "is %s%s, %s, %s%s".formatted(value, space, side, limit, space);
        return new WrongValue(kind, why, Map.of("value", value, "unit", unit, "limit", limit));
    }

    static WrongValue notNumber(String value) {
        return new WrongValue(Objection.Kind.NOT_NUMBER, mustBe(value, "a number"), Map.of("value", value));
    }

    static WrongValue notOneOf(String value, String allowed) {
        Map<String, String> facts = Map.of("value", value, "allowed", allowed);
        return new WrongValue(Objection.Kind.NOT_ALLOWED_VALUE, mustBe(value, "one of " + allowed), facts);
    }

    static WrongValue unreadable(String value, String why) {
        return new WrongValue(Objection.Kind.UNREADABLE_VALUE, why, Map.of("value", value));
    }

    static String mustBe(String value, String expected) {
        return "is '" + value + "', must be " + expected;
    }

    /** With the field's name in each language that it has: {@code field} and, for instance, {@code field-it}. */
    Objection at(TypeField field) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("field", field.title());
        field.label().forEach((language, label) -> all.put("field-" + language, label));
        return new Objection(kind, all);
    }
}
