package org.aedile.detection.rule.reference;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Makes events that a given rule may just match, or just not. */
public final class EventGenerator {
    private static final List<String> ADDRESSES = List.of(
            "10.1.2.3",
            "10.1.2.200",
            "10.2.0.1",
            "::1",
            "0:0:0:0:0:0:0:1",
            "2001:db8::5",
            "2001:db8:8000::",
            "::",
            "::ffff:10.1.2.3",
            "1.2.3",
            "10.1.2.3.4",
            "256.1.1.1",
            "10.1.2.3/8",
            "1:2",
            ":::",
            "10.1.02.3",
            "");
    private static final List<String> NO_NUMBERS = List.of(
            "ten", "1d", "2f", "0x1p3", " 5", "5 ", "NaN", "Infinity", "1,5", "", "--1", "1e", ".", "5.", ".5", "+5");

    private static final List<Object> TIMES = List.of(
            "2026-12-31T23:59:59Z",
            "2027-01-01 00:59",
            "2026-12-31T22:58:00.5-01:00",
            "2027-01-01T00:30:00,123+0200",
            "2026-12-31",
            "2026-11-30T23:59+01",
            "2026-12-31T22:59:00+18:00",
            "2026-12-31T22:59:00-18:01",
            "2026-12-31T22:59:00+01:60",
            "2026-02-31",
            "2026-12-31T24:00:00Z",
            "26-12-31",
            "soon",
            1798761599L,
            1798761599000L,
            1798761599000000.0,
            "1798761599000000000",
            -1L);

    private final RandomText random;

    public EventGenerator(Random random) {
        this.random = new RandomText(random);
    }

    /** An event derived from the values that the rule asks for. */
    public Map<String, Object> event(Map<String, Object> rule) {
        Map<String, Object> event = new LinkedHashMap<>();
        ((Map<?, ?>) required(rule, "detection")).forEach((name, part) -> {
            if (!name.equals("condition")) {
                derive(part, event);
            }
        });
        for (String field : RuleGenerator.FIELDS) {
            if (random.chance(5)) {
                event.put(field, random.text(3));
            } else if (random.chance(8)) {
                event.remove(field);
            }
        }
        state("product", List.of("windows", "linux", "windows"), event);
        state("category", List.of("registry_set", "file_event"), event);
        return random.chance(20) ? nested(event) : event;
    }

    private void state(String name, List<String> values, Map<String, Object> event) {
        if (random.chance(20)) {
            event.put(name, random.one(values));
        }
    }

    private static Object required(Map<?, ?> map, String name) {
        Object value = map.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private void derive(Object part, Map<String, Object> event) {
        if (part instanceof Map<?, ?> items) {
            items.forEach((key, value) -> derive(String.valueOf(key), value, event));
        } else if (part instanceof List<?> alternatives) {
            alternatives.forEach(alternative -> derive(alternative, event));
        } else {
            put("text", random.text(1) + random.filled(String.valueOf(part)) + random.text(1), event);
        }
    }

    private void derive(String key, Object value, Map<String, Object> event) {
        List<String> parts = List.of(key.split("\\|", -1));
        List<String> modifiers = parts.subList(1, parts.size());
        String field = parts.get(0).isEmpty() ? "text" : parts.get(0);
        if (value instanceof List<?> many && modifiers.contains("all")) {
            StringBuilder all = new StringBuilder();
            many.forEach(one -> all.append(random.text(1)).append(answer(modifiers, one, event)));
            put(field, all.toString(), event);
        } else {
            Object one = value instanceof List<?> many ? random.one(many) : value;
            put(field, answer(modifiers, one, event), event);
        }
    }

    private Object answer(List<String> modifiers, Object value, Map<String, Object> event) {
        if (modifiers.contains("exists") || value instanceof Optional<?>) {
            return random.one(List.of(Optional.empty(), "", "x"));
        }
        if (modifiers.contains("re")) {
            return random.one(
                    List.of("a", "b", "ab", "aab", "abB", "xaAb.é", "b\na", "ba.", "éa", "aa\nbb", random.text(4)));
        }
        if (modifiers.contains("cidr")) {
            return random.one(ADDRESSES);
        }
        if (modifiers.stream().anyMatch(ReferenceTime.PARTS::contains)) {
            return random.one(TIMES);
        }
        if (modifiers.contains("fieldref")) {
            Object other = event.getOrDefault(String.valueOf(value), "a");
            return placed(modifiers, other instanceof String text ? text : "a");
        }
        if (modifiers.stream().anyMatch(modifier -> modifier.startsWith("lt") || modifier.startsWith("gt"))) {
            return near(String.valueOf(value));
        }
        return value instanceof String text ? placed(modifiers, encoded(modifiers, expanded(modifiers, text))) : value;
    }

    private String expanded(List<String> modifiers, String text) {
        if (!modifiers.contains("expand")) {
            return text;
        }
        return text.replace("\\%", "%")
                .replace("%word%", random.one(RuleGenerator.PLACEHOLDERS.getOrDefault("word", List.of())));
    }

    private Object near(String number) {
        if (random.chance(15)) {
            return random.one(NO_NUMBERS);
        }
        BigDecimal near = new BigDecimal(number)
                .add(random.one(List.of(
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        new BigDecimal("0.5"),
                        BigDecimal.ONE,
                        BigDecimal.ONE.negate())));
        return random.chance(40) ? near.toString() : near.doubleValue();
    }

    private String encoded(List<String> modifiers, String value) {
        String text = random.filled(value);
        if (modifiers.contains("windash")) {
            text = text.replace("-", random.one(List.of("-", "/", "–", "—", "―", "−")));
        }
        String wide = modifiers.stream()
                .filter(modifier -> modifier.startsWith("utf16") || modifier.equals("wide"))
                .findFirst()
                .orElse("");
        if (!modifiers.contains("base64") && !modifiers.contains("base64offset")) {
            return wide.isEmpty()
                    ? text
                    : new String(ReferenceEncodings.bytes(text, wide), StandardCharsets.ISO_8859_1);
        }
        byte[] inside = ReferenceEncodings.bytes(text, wide);
        byte[] around = new byte[inside.length + random.upTo(3)];
        System.arraycopy(inside, 0, around, around.length - inside.length, inside.length);
        return ReferenceEncodings.base64(modifiers.contains("base64offset") ? around : inside);
    }

    private String placed(List<String> modifiers, String text) {
        String before = modifiers.contains("contains") || modifiers.contains("endswith") ? random.text(2) : "";
        String behind = modifiers.contains("contains") || modifiers.contains("startswith") ? random.text(2) : "";
        return before + text + behind;
    }

    /** Mostly as it is; sometimes changed a little, null, or one of several values. */
    private void put(String field, Object value, Map<String, Object> event) {
        Object put = value instanceof String text && random.chance(35) ? random.nearly(text) : value;
        if (random.chance(4)) {
            put = Optional.empty();
        }
        if (event.containsKey(field) && random.chance(40)) {
            return;
        }
        if (random.chance(8)) {
            put = listed(put);
        }
        event.put(field, put);
    }

    private List<Object> listed(Object value) {
        List<Object> several = new ArrayList<>(List.of(value));
        several.add(random.upTo(1), random.one(List.of("other", Optional.empty(), "a")));
        if (random.chance(10)) {
            several.clear();
        }
        return several;
    }

    /** {@code d.e} as a field of an object. */
    private static Map<String, Object> nested(Map<String, Object> event) {
        Map<String, Object> nested = new LinkedHashMap<>(event);
        Object inner = nested.remove("d.e");
        if (inner != null) {
            nested.put("d", new LinkedHashMap<>(Map.of("e", inner)));
        }
        return nested;
    }
}
