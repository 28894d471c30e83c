package org.aedile.detection.rule.reference;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a selection: a field, its modifiers in their order, and a value or a list of values.
 *
 * @param field name of the field; empty for keywords
 * @param modifiers as written, in their order
 * @param placeholders what {@code expand} puts in
 */
record ReferenceItem(String field, List<String> modifiers, ReferencePlaceholders placeholders) {
    private static final Set<String> WIDE = Set.of("wide", "utf16le", "utf16be", "utf16");
    private static final Set<String> COMPARING = Set.of("lt", "lte", "gt", "gte");

    static Predicate<ReferenceEvent> parse(String key, List<?> values, ReferencePlaceholders placeholders) {
        List<String> parts = List.of(key.split("\\|", -1));
        List<String> modifiers = parts.subList(1, parts.size());
        ReferenceCompany.require(modifiers, !parts.get(0).isEmpty());
        return new ReferenceItem(parts.get(0), modifiers, placeholders).meaning(values);
    }

    private Predicate<ReferenceEvent> meaning(List<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no values");
        }
        List<Predicate<ReferenceEvent>> each = new ArrayList<>();
        for (Object value : values) {
            each.add(one(value));
        }
        Predicate<ReferenceEvent> linked = modifiers.contains("all")
                ? event -> each.stream().allMatch(test -> test.test(event))
                : event -> each.stream().anyMatch(test -> test.test(event));
        return modifiers.contains("neq") ? event -> event.fields().containsKey(field) && !linked.test(event) : linked;
    }

    private Predicate<ReferenceEvent> one(@Nullable Object value) {
        if (value == null) {
            return missing();
        }
        if (value instanceof List<?> || value instanceof Map<?, ?>) {
            throw new IllegalArgumentException("a value inside a value");
        }
        if (modifiers.contains("exists")) {
            return exists(value);
        }
        if (modifiers.contains("fieldref")) {
            return sameAs(written(value));
        }
        if (modifiers.stream().anyMatch(COMPARING::contains) && ReferenceQuantity.isOne(written(value))) {
            return quantity(written(value));
        }
        List<Predicate<ReferenceEvent>> alternatives = new ArrayList<>();
        for (String text :
                modifiers.contains("expand") ? placeholders.expand(written(value)) : List.of(written(value))) {
            alternatives.add(ofAnyValue(text));
        }
        return event -> alternatives.stream().anyMatch(test -> test.test(event));
    }

    /** "A null value": the field is absent, or it is null. */
    private Predicate<ReferenceEvent> missing() {
        if (field.isEmpty()) {
            throw new IllegalArgumentException("a keyword is a text");
        }
        if (!Set.of("all", "neq").containsAll(modifiers)) {
            throw new IllegalArgumentException("null can't be modified");
        }
        return event ->
                event.values(field).isEmpty() || event.values(field).stream().anyMatch(held -> held.isEmpty());
    }

    /** "Only verifies the presence of a field, not its value, be it empty or null." */
    private Predicate<ReferenceEvent> exists(Object value) {
        if (!(value instanceof Boolean expected)) {
            throw new IllegalArgumentException("exists is true or false");
        }
        return event -> event.fields().containsKey(field) == expected;
    }

    private Predicate<ReferenceEvent> sameAs(String other) {
        if (other.isEmpty() || other.contains("*") || other.contains("?")) {
            throw new IllegalArgumentException("no field: " + other);
        }
        return event -> ReferenceRelation.of(modifiers).holds(event, field, other);
    }

    private Predicate<ReferenceEvent> quantity(String text) {
        if (!field.equals("value") || modifiers.stream().anyMatch(ReferenceTime.PARTS::contains)) {
            throw new IllegalArgumentException("only a value has a unit");
        }
        ReferenceQuantity limit = ReferenceQuantity.parse(text);
        DoublePredicate stands = stands(0);
        return event -> limit.isAskedOf(event, stands);
    }

    private Predicate<ReferenceEvent> ofAnyValue(String value) {
        Predicate<ReferenceText> test = ofText(value);
        return event -> field.isEmpty()
                ? event.everything().stream().anyMatch(test)
                : event.values(field).stream().anyMatch(held -> held.isPresent() && test.test(held.get()));
    }

    private Predicate<ReferenceText> ofText(String value) {
        if (modifiers.contains("re")) {
            return ReferenceRegex.of(value, modifiers);
        }
        if (modifiers.contains("cidr")) {
            ReferenceAddress.prefixOf(value, ReferenceAddress.networkOf(value));
            return text -> ReferenceAddress.isIn(text.written(), value);
        }
        for (String part : ReferenceTime.PARTS) {
            if (modifiers.contains(part)) {
                DoublePredicate stands = stands(ReferenceTime.requireIn(part, ReferenceNumber.require(value)));
                return text -> ReferenceTime.of(text.written(), part).stream().anyMatch(stands);
            }
        }
        if (modifiers.stream().anyMatch(COMPARING::contains)) {
            DoublePredicate stands = stands(ReferenceNumber.require(value));
            return text -> ReferenceNumber.of(text.written()).stream().anyMatch(stands);
        }
        boolean cased = modifiers.contains("cased");
        List<ReferencePattern> patterns = patterns(value);
        return text -> patterns.stream().anyMatch(pattern -> pattern.isLike(text.characters(cased)));
    }

    /** How a number stands to the rule's. */
    private DoublePredicate stands(double number) {
        String comparing =
                modifiers.stream().filter(COMPARING::contains).findFirst().orElse("");
        return value -> switch (comparing) {
            case "lt" -> value < number;
            case "lte" -> value <= number;
            case "gt" -> value > number;
            case "gte" -> value >= number;
            default -> value == number;
        };
    }

    /** The value after all its modifiers, "applied in the given order". */
    private List<ReferencePattern> patterns(String value) {
        List<ReferencePattern> patterns = List.of(ReferencePattern.parse(value));
        boolean bytes = false;
        for (String modifier : modifiers) {
            boolean ofBytes = bytes;
            if (ofBytes && (WIDE.contains(modifier) || modifier.equals("windash"))) {
                throw new IllegalArgumentException(modifier + " is for texts");
            }
            patterns = patterns.stream()
                    .flatMap(pattern -> modified(pattern, modifier, ofBytes).stream())
                    .toList();
            bytes = WIDE.contains(modifier) || ofBytes && !modifier.startsWith("base64");
        }
        boolean cased = modifiers.contains("cased");
        return patterns.stream()
                .map(pattern -> field.isEmpty() ? pattern.withAnyBefore().withAnyBehind() : pattern)
                .map(pattern -> cased ? pattern : pattern.folded())
                .toList();
    }

    private static List<ReferencePattern> modified(ReferencePattern pattern, String modifier, boolean ofBytes) {
        return switch (modifier) {
            case "contains" -> List.of(pattern.withAnyBefore().withAnyBehind());
            case "startswith" -> List.of(pattern.withAnyBehind());
            case "endswith" -> List.of(pattern.withAnyBefore());
            case "windash" -> ReferenceEncodings.windash(pattern);
            case "wide", "utf16le", "utf16be", "utf16" -> List.of(ReferenceEncodings.wide(pattern, modifier));
            case "base64" -> List.of(ReferencePattern.literal(ReferenceEncodings.base64(bytes(pattern, ofBytes))));
            case "base64offset" -> atOffsets(bytes(pattern, ofBytes));
            default -> List.of(pattern);
        };
    }

    private static List<ReferencePattern> atOffsets(byte[] bytes) {
        if (bytes.length < 2) {
            throw new IllegalArgumentException("too short for base64offset");
        }
        return ReferenceEncodings.base64AtOffsets(bytes).stream()
                .map(ReferencePattern::literal)
                .toList();
    }

    private static byte[] bytes(ReferencePattern pattern, boolean ofBytes) {
        if (pattern.isWild()) {
            throw new IllegalArgumentException("wildcards can't be encoded");
        }
        return pattern.text().getBytes(ofBytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static String written(Object value) {
        return value instanceof Double || value instanceof BigInteger
                ? ReferenceNumber.written(((Number) value).doubleValue())
                : value.toString();
    }
}
