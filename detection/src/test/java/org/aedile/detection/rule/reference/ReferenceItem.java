package org.aedile.detection.rule.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a selection: a field, its modifiers in their order, and a value or a list of values.
 *
 * @param field name of the field; empty for keywords
 * @param modifiers as written, in their order
 */
record ReferenceItem(String field, List<String> modifiers) {
    private static final Set<String> POSITIONS = Set.of("contains", "startswith", "endswith");
    private static final Set<String> WIDE = Set.of("wide", "utf16le", "utf16be", "utf16");
    private static final Set<String> TRANSFORMING =
            Set.of("windash", "wide", "utf16le", "utf16be", "utf16", "base64", "base64offset");
    private static final Set<String> COMPARING = Set.of("lt", "lte", "gt", "gte");
    private static final Set<String> TYPES = Set.of("re", "cidr", "exists", "fieldref", "lt", "lte", "gt", "gte");
    private static final Set<String> FLAGS = Set.of("i", "m", "s");

    static Predicate<ReferenceEvent> parse(String key, List<?> values) {
        List<String> parts = List.of(key.split("\\|", -1));
        ReferenceItem item = new ReferenceItem(parts.get(0), parts.subList(1, parts.size()));
        item.requireThatModifiersGoTogether();
        return item.meaning(values);
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
        if (!modifiers.contains("neq")) {
            return linked;
        }
        requireField("neq");
        return event -> event.fields().containsKey(field) && !linked.test(event);
    }

    private void requireThatModifiersGoTogether() {
        List<String> types = modifiers.stream().filter(TYPES::contains).toList();
        String type = types.isEmpty() ? "" : types.get(0);
        if (types.stream().distinct().count() > 1) {
            throw new IllegalArgumentException("a value has one type, not " + types);
        }
        for (String modifier : modifiers) {
            boolean fits =
                    modifier.equals("all") || modifier.equals("neq") ? !type.equals("exists") : fits(modifier, type);
            if (!fits) {
                throw new IllegalArgumentException(modifier + " doesn't go with '" + type + "'");
            }
        }
    }

    private static boolean fits(String modifier, String type) {
        if (POSITIONS.contains(modifier)) {
            return Set.of("", "re", "fieldref").contains(type);
        }
        if (FLAGS.contains(modifier)) {
            return type.equals("re");
        }
        if (TRANSFORMING.contains(modifier)) {
            return type.isEmpty();
        }
        return modifier.equals("cased") ? Set.of("", "fieldref").contains(type) : modifier.equals(type);
    }

    private void requireField(String modifier) {
        if (field.isEmpty()) {
            throw new IllegalArgumentException(modifier + " asks for a field");
        }
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
            return event -> ReferenceRelation.of(modifiers).holds(event, field, written(value));
        }
        return ofAnyValue(value);
    }

    /** "A null value": the field is absent, or it is null. */
    private Predicate<ReferenceEvent> missing() {
        requireField("null");
        if (!Set.of("all", "neq").containsAll(modifiers)) {
            throw new IllegalArgumentException("null can't be modified");
        }
        return event ->
                event.values(field).isEmpty() || event.values(field).stream().anyMatch(held -> held.isEmpty());
    }

    /** "Only verifies the presence of a field, not its value, be it empty or null." */
    private Predicate<ReferenceEvent> exists(Object value) {
        requireField("exists");
        if (!(value instanceof Boolean expected)) {
            throw new IllegalArgumentException("exists is true or false");
        }
        return event -> event.fields().containsKey(field) == expected;
    }

    private Predicate<ReferenceEvent> ofAnyValue(Object value) {
        Predicate<ReferenceText> test = ofText(value);
        return event -> field.isEmpty()
                ? event.everything().stream().anyMatch(test)
                : event.values(field).stream().anyMatch(held -> held.isPresent() && test.test(held.get()));
    }

    private Predicate<ReferenceText> ofText(Object value) {
        if (modifiers.contains("re")) {
            return ReferenceRegex.of(written(value), modifiers);
        }
        if (modifiers.contains("cidr")) {
            String network = written(value);
            ReferenceAddress.prefixOf(network, ReferenceAddress.networkOf(network));
            return text -> ReferenceAddress.isIn(text.written(), network);
        }
        for (String comparing : COMPARING) {
            if (modifiers.contains(comparing)) {
                return compared(comparing, written(value));
            }
        }
        boolean cased = modifiers.contains("cased");
        List<ReferencePattern> patterns = patterns(written(value));
        return text -> patterns.stream().anyMatch(pattern -> pattern.isLike(text.characters(cased)));
    }

    /** Numbers are those of JSON: 64 bits of floating point. */
    private static Predicate<ReferenceText> compared(String comparing, String limit) {
        if (!isNumber(limit)) {
            throw new IllegalArgumentException("no number: " + limit);
        }
        double number = Double.parseDouble(limit);
        return text -> {
            if (!isNumber(text.written())) {
                return false;
            }
            double value = Double.parseDouble(text.written());
            return switch (comparing) {
                case "lt" -> value < number;
                case "lte" -> value <= number;
                case "gt" -> value > number;
                default -> value >= number;
            };
        };
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?") && text.length() <= 64;
    }

    /** The value after all its modifiers, "applied in the given order". */
    private List<ReferencePattern> patterns(String value) {
        List<ReferencePattern> patterns = List.of(ReferencePattern.parse(value));
        String wide = "";
        for (String modifier : modifiers) {
            String encoding = wide;
            boolean encodes = modifier.startsWith("base64");
            if (WIDE.contains(modifier) && !wide.isEmpty() || modifier.equals("windash") && !wide.isEmpty()) {
                throw new IllegalArgumentException(wide + " can only be followed by base64");
            }
            wide = WIDE.contains(modifier) ? modifier : encodes ? "" : wide;
            patterns = patterns.stream()
                    .flatMap(pattern -> modified(pattern, modifier, encoding).stream())
                    .toList();
        }
        if (!wide.isEmpty()) {
            throw new IllegalArgumentException(wide + " without base64");
        }
        boolean cased = modifiers.contains("cased");
        return patterns.stream()
                .map(pattern -> field.isEmpty() ? pattern.withAnyBefore().withAnyBehind() : pattern)
                .map(pattern -> cased ? pattern : pattern.folded())
                .toList();
    }

    private static List<ReferencePattern> modified(ReferencePattern pattern, String modifier, String encoding) {
        return switch (modifier) {
            case "contains" -> List.of(pattern.withAnyBefore().withAnyBehind());
            case "startswith" -> List.of(pattern.withAnyBehind());
            case "endswith" -> List.of(pattern.withAnyBefore());
            case "windash" -> ReferenceEncodings.windash(pattern);
            case "base64" -> List.of(ReferencePattern.literal(ReferenceEncodings.base64(bytes(pattern, encoding))));
            case "base64offset" -> atOffsets(bytes(pattern, encoding));
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

    private static byte[] bytes(ReferencePattern pattern, String encoding) {
        if (pattern.isWild()) {
            throw new IllegalArgumentException("wildcards can't be encoded");
        }
        return ReferenceEncodings.bytes(pattern.text(), encoding);
    }

    private static String written(Object value) {
        return value instanceof Double number ? ReferenceEvent.number(number) : value.toString();
    }
}
