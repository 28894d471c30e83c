package org.aedile.server.incidenttype.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Objection;
import org.aedile.server.incidenttype.FieldKind;
import org.aedile.server.incidenttype.RequiredAt;
import org.aedile.server.incidenttype.TypeField;

/** Says of values that were filled in what is wrong, all of it at once. */
final class ValueCheck {
    private static final Map<FieldKind, Integer> LONGEST =
            Map.of(FieldKind.TEXT, 200, FieldKind.LONG_TEXT, 4000, FieldKind.PLACE, 200, FieldKind.PERSON, 500);
    private static final Pattern PERSON = Pattern.compile("(suspect|victim|witness): \\S.*", Pattern.DOTALL);
    private static final Pattern DEGREES = Pattern.compile("(-?[0-9.]{1,12}), ?(-?[0-9.]{1,12})");

    private final List<String> problems = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private final Map<String, String> kept = new LinkedHashMap<>();

    private ValueCheck() {}

    static Map<String, String> check(List<TypeField> fields, Map<String, String> values, RequiredAt moment) {
        ValueCheck check = new ValueCheck();
        values.entrySet().stream()
                .filter(one -> fields.stream().noneMatch(field -> field.id().equals(one.getKey())))
                .forEach(one -> check.addUnknown(one.getKey(), one.getValue()));
        fields.forEach(
                field -> check.look(field, values.getOrDefault(field.id(), "").strip(), moment));
        if (!check.problems.isEmpty()) {
            throw new AedileException(ErrorCode.INVALID_VALUE, String.join("; ", check.problems), "", check.objections);
        }
        return check.kept;
    }

    private void look(TypeField field, String value, RequiredAt moment) {
        if (value.isEmpty()) {
            if (isDue(field.required(), moment)) {
                String why = "is empty; it is needed at " + word(field.required());
                add(field, new WrongValue(Objection.Kind.FIELD_EMPTY, why, Map.of()));
            }
            return;
        }
        wrong(field, value).ifPresentOrElse(wrong -> add(field, wrong), () -> kept.put(field.id(), value));
    }

    private void addUnknown(String id, String value) {
        problems.add("there is no field '" + id + "'");
        objections.add(new Objection(Objection.Kind.UNREADABLE_VALUE, Map.of("field", id, "value", value)));
    }

    private void add(TypeField field, WrongValue wrong) {
        problems.add("'%s' %s".formatted(field.title(), wrong.why()));
        objections.add(wrong.at(field));
    }

    /** What is needed at the opening is needed at the closing too. */
    private static boolean isDue(RequiredAt required, RequiredAt moment) {
        return required != RequiredAt.NEVER && required.compareTo(moment) <= 0;
    }

    private static Optional<WrongValue> wrong(TypeField field, String value) {
        int longest = LONGEST.getOrDefault(field.kind(), 200);
        if (value.length() > longest) {
            return Optional.of(WrongValue.tooLong(value, longest));
        }
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> Optional.empty();
            case NUMBER -> number(field.limits(), value);
            case CHOICE -> oneOf(field.choices(), value);
            case YES_NO -> oneOf(List.of("yes", "no"), value);
            case TIME -> unless(isTime(value), value, "a time like 2026-03-01T18:30:00Z");
            case PLACE -> place(value);
            case PERSON ->
                unless(PERSON.matcher(value).matches(), value, "suspect, victim or witness, then a colon and who");
        };
    }

    private static Optional<WrongValue> oneOf(List<String> choices, String value) {
        return choices.contains(value)
                ? Optional.empty()
                : Optional.of(WrongValue.notOneOf(value, String.join(", ", choices)));
    }

    private static Optional<WrongValue> unless(boolean right, String value, String expected) {
        return right ? Optional.empty() : Optional.of(WrongValue.unreadable(value, WrongValue.mustBe(value, expected)));
    }

    private static Optional<WrongValue> number(TypeField.Limits limits, String value) {
        try {
            double number = new BigDecimal(value).doubleValue();
            Double least = limits.least();
            if (least != null && number < least) {
                return Optional.of(WrongValue.beyond(Objection.Kind.TOO_LOW, value, limits.unit(), plain(least)));
            }
            Double most = limits.most();
            return most != null && number > most
                    ? Optional.of(WrongValue.beyond(Objection.Kind.TOO_HIGH, value, limits.unit(), plain(most)))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.of(WrongValue.notNumber(value));
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static boolean isTime(String value) {
        try {
            return Instant.parse(value).isAfter(Instant.EPOCH);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Optional<WrongValue> place(String value) {
        Matcher degrees = DEGREES.matcher(value);
        if (!degrees.matches()) {
            return Optional.empty();
        }
        try {
            GeoPoint unused = GeoPoint.of(Double.parseDouble(degrees.group(1)), Double.parseDouble(degrees.group(2)));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(WrongValue.unreadable(value, "is '" + value + "': " + e.getMessage()));
        }
    }

    private static String word(RequiredAt moment) {
        return moment == RequiredAt.OPENING ? "the opening" : "the closing";
    }
}
