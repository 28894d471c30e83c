package org.aedile.detection.rule.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Makes random rules that use every modifier and form of condition, as trees that {@link JsonText} writes. */
public final class RuleGenerator {
    static final List<String> FIELDS = List.of("a", "b", "c", "d.e");
    static final List<String> NETWORKS = List.of(
            "10.1.0.0/16",
            "10.1.2.3",
            "10.1.2.0/25",
            "0.0.0.0/0",
            "::1/128",
            "2001:db8::/33",
            "::ffff:10.1.0.0/16",
            "::/0");
    /** What stands for the placeholders of the rules made here. */
    public static final Map<String, List<String>> PLACEHOLDERS = Map.of(
            "word", List.of("a", "B*", " -c", "d\\*"),
            "net", List.of("10.1.0.0/16", "::1/128"),
            "one", List.of("[ab]"));

    private static final Map<String, Integer> TIMES =
            Map.of("minute", 59, "hour", 23, "day", 31, "week", 53, "month", 12, "year", 2027);
    private static final List<String> PARTS = List.of("s1", "s2", "sel_3", "filter", "_own");
    private static final List<String> POSITIONS = List.of("contains", "startswith", "endswith");
    private static final List<String> ATOMS =
            List.of("a", "b", "ab", ".", "[ab]", "[^a]", "a*", "b+", "a?", "(a|b)", "a{2}", "b{1,2}", "\\.", "é", "A");

    private static final List<String> EVERY = List.of(
            "all",
            "startswith",
            "endswith",
            "contains",
            "exists",
            "cased",
            "neq",
            "windash",
            "re",
            "i",
            "base64",
            "base64offset",
            "utf16le",
            "utf16",
            "wide",
            "lt",
            "gte",
            "cidr",
            "fieldref",
            "expand",
            "hour",
            "week");

    private final RandomText random;

    public RuleGenerator(Random random) {
        this.random = new RandomText(random);
    }

    /** A rule of that id. */
    public Map<String, Object> rule(String id) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        rule.put("title", "Rule " + id);
        rule.put("logsource", logSource());
        rule.put("detection", detection());
        return rule;
    }

    private Map<String, Object> logSource() {
        Map<String, Object> source = new LinkedHashMap<>();
        if (random.chance(20)) {
            source.put("product", random.one(List.of("windows", "linux")));
        }
        if (random.chance(20)) {
            source.put("category", random.one(List.of("registry_event", "registry_set", "file_event")));
        }
        source.put("service", random.chance(90) ? "" : "sysmon");
        return source;
    }

    private Map<String, Object> detection() {
        Map<String, Object> detection = new LinkedHashMap<>();
        List<String> names = PARTS.subList(0, 1 + random.upTo(PARTS.size() - 1));
        names.forEach(name -> detection.put(name, part()));
        detection.put(
                "condition",
                random.chance(90)
                        ? condition(names, 2)
                        : new ArrayList<Object>(List.of(condition(names, 1), condition(names, 1))));
        return detection;
    }

    private String condition(List<String> names, int depth) {
        return switch (random.upTo(depth > 0 ? 6 : 2)) {
            case 0, 1 -> random.one(names);
            case 2 -> random.one(List.of("1", "any", "all")) + " of " + pattern(names);
            case 3 -> condition(names, depth - 1) + " and " + condition(names, depth - 1);
            case 4 -> condition(names, depth - 1) + " or " + condition(names, depth - 1);
            case 5 -> "not " + condition(names, depth - 1);
            default -> "(" + condition(names, depth - 1) + ")";
        };
    }

    /** Mostly one that fits. */
    private String pattern(List<String> names) {
        String name = random.one(names);
        return switch (random.upTo(7)) {
            case 0 -> "*" + name.substring(1);
            case 1, 2 -> name.substring(0, 1) + "*";
            case 3 -> name.substring(0, 1) + "*" + name.substring(name.length() - 1);
            case 4 -> name;
            case 5 -> "*";
            default -> "them";
        };
    }

    private Object part() {
        if (random.chance(75)) {
            return items();
        }
        List<Object> alternatives = new ArrayList<>();
        for (int i = random.upTo(2); i >= 0; i--) {
            alternatives.add(random.chance(60) ? items() : random.value());
        }
        return alternatives;
    }

    private Map<String, Object> items() {
        Map<String, Object> items = new LinkedHashMap<>();
        for (int i = random.upTo(2); i >= 0; i--) {
            String modifiers = modifiers();
            String field = random.chance(needsField(modifiers) ? 99 : 85) ? random.one(FIELDS) : "";
            items.put(field + modifiers, values(modifiers));
        }
        return items;
    }

    private static boolean needsField(String modifiers) {
        return List.of(modifiers.split("\\|", -1)).stream()
                .anyMatch(modifier -> TIMES.containsKey(modifier)
                        || Set.of("neq", "cidr", "lt", "lte", "gt", "gte", "exists", "fieldref")
                                .contains(modifier));
    }

    /** Mostly those that go together; some that don't, to see that both sides refuse them. */
    private String modifiers() {
        if (random.chance(1)) {
            return "|" + random.one(EVERY) + "|" + random.one(EVERY);
        }
        String all = random.chance(12) ? "|all" : "";
        String linked = all + (random.chance(10) ? "|neq" : "");
        String expand = random.chance(15) ? "|expand" : "";
        return switch (random.upTo(15)) {
            case 0 ->
                "|re" + (random.chance(30) ? "|i" : "") + (random.chance(20) ? "|s" : "")
                        + (random.chance(20) ? "|m" : "") + expand + linked;
            case 1 -> "|cidr" + expand + linked;
            case 2 -> comparison() + all;
            case 3 -> "|exists";
            case 4 -> "|fieldref" + position() + (random.chance(20) ? "|cased" : "") + linked;
            case 5, 6 -> encoding() + (random.chance(60) ? "|contains" : "") + cased() + linked;
            case 7 -> "|windash" + position() + cased() + linked;
            case 8 ->
                "|" + random.one(List.copyOf(new TreeSet<>(TIMES.keySet())))
                        + (random.chance(40) ? comparison() + all : linked);
            default -> expand + position() + cased() + linked;
        };
    }

    private String comparison() {
        return "|" + random.one(List.of("lt", "lte", "gt", "gte"));
    }

    private String position() {
        return random.chance(60) ? "|" + random.one(POSITIONS) : "";
    }

    private String cased() {
        return random.chance(20) ? "|cased" : "";
    }

    private String encoding() {
        String dashes = random.chance(20) ? "|windash" : "";
        String wide = random.chance(50) ? "|" + random.one(List.of("wide", "utf16le", "utf16be", "utf16")) : "";
        boolean alone = !wide.isEmpty() && random.chance(40);
        return dashes + wide + (alone ? "" : "|" + random.one(List.of("base64", "base64offset")));
    }

    private Object values(String modifiers) {
        if (random.chance(65)) {
            return value(modifiers);
        }
        List<Object> values = new ArrayList<>();
        int most = random.chance(10) ? 12 : 2;
        for (int i = random.upTo(most); i >= 0; i--) {
            values.add(value(modifiers));
        }
        return values;
    }

    private Object value(String modifiers) {
        boolean expands = modifiers.contains("|expand") && random.chance(90);
        if (modifiers.contains("|re")) {
            return regex() + (expands ? "%one%" : "");
        }
        if (modifiers.contains("|cidr")) {
            return expands ? "%net%" : random.one(NETWORKS);
        }
        for (Map.Entry<String, Integer> time : TIMES.entrySet()) {
            if (modifiers.contains("|" + time.getKey())) {
                return (long) time.getValue() - random.upTo(random.chance(80) ? 1 : time.getValue());
            }
        }
        if (modifiers.contains("|exists")) {
            return random.chance(50);
        }
        if (modifiers.contains("|fieldref")) {
            return random.one(FIELDS);
        }
        if (modifiers.contains("|lt") || modifiers.contains("|gt")) {
            return random.one(List.of(-1L, 0L, 2L, 2.5, 10L, 1000.0, 1e20, "7"));
        }
        if (modifiers.contains("|base64")) {
            return "a" + random.text(3) + "b";
        }
        return expands ? random.value() + "%word%" + random.one(List.of("", "b", "\\%", "%", "%word%")) : plainValue();
    }

    private Object plainValue() {
        return switch (random.upTo(19)) {
            case 0 -> Optional.empty();
            case 1 -> random.one(List.<Object>of(0L, 1L, 4688L, 2.5, 4688.0, true, 1e20, -1L, 12345678901L));
            case 2 -> "";
            case 3 -> " -" + random.value() + " /a" + (random.chance(30) ? " –b" : "");
            default -> random.value();
        };
    }

    private String regex() {
        StringBuilder regex = new StringBuilder(random.chance(25) ? "^" : "");
        for (int i = random.upTo(3); i >= 0; i--) {
            regex.append(random.one(ATOMS));
        }
        return regex.append(random.chance(15) ? "$" : "").toString();
    }
}
