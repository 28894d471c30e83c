package org.aedile.detection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.detection.rule.Titles;
import org.aedile.detection.sensor.DetectorKind;
import org.aedile.kernel.Severity;
import org.jspecify.annotations.Nullable;

/** Reads one setting out of its YAML map and notes every problem. */
final class SettingReader {
    private static final Set<String> COMMON = Set.of(
            "id",
            "version",
            "kind",
            "category",
            "categories",
            "property",
            "properties",
            "source",
            "sources",
            "severity",
            "highest",
            "enabled",
            "title",
            "titles");

    private final Map<?, ?> map;
    private final List<String> problems;
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final String where;

    SettingReader(@Nullable Object element, List<String> problems) {
        this.map = element instanceof Map<?, ?> given ? given : Map.of();
        this.problems = problems;
        this.where = "setting " + (text("id").isEmpty() ? "without id" : text("id")) + ": ";
    }

    Optional<DetectorSetting> read() {
        int before = problems.size();
        if (text("id").isEmpty()) {
            problems.add(where + "'id' is missing");
        }
        Optional<DetectorKind> kind = DetectorKind.find(text("kind"));
        if (kind.isEmpty()) {
            problems.add(where + "kind is '" + text("kind") + "', there is no such detector");
            return Optional.empty();
        }
        map.forEach((name, value) -> readParameter(String.valueOf(name), value, kind.get()));
        Map<String, String> titles = titles();
        DetectorSetting setting = setting(kind.get(), titles);
        if (problems.size() == before && setting.enabled()) {
            tryOut(kind.get(), setting);
        }
        return problems.size() == before ? Optional.of(setting) : Optional.empty();
    }

    private void tryOut(DetectorKind kind, DetectorSetting setting) {
        try {
            kind.detector(setting);
        } catch (IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> titles() {
        try {
            return Titles.of(map.get("titles"));
        } catch (IllegalArgumentException e) {
            problems.add(where + e.getMessage());
            return Map.of();
        }
    }

    private DetectorSetting setting(DetectorKind kind, Map<String, String> titles) {
        return new DetectorSetting(
                text("id"),
                map.get("version") instanceof Number number ? number.intValue() : 1,
                kind.word(),
                texts("category", "categories"),
                texts("property", "properties"),
                texts("source", "sources"),
                severity(),
                text("title"),
                titles,
                numbers,
                words);
    }

    private Severity severity() {
        String word = map.containsKey("severity") ? text("severity") : "medium";
        Optional<Severity> severity = Severity.parse(word);
        if (severity.isEmpty()) {
            problems.add(where + "severity is '" + word + "', must be low, medium, high or critical");
        }
        return severity.orElse(Severity.MEDIUM);
    }

    private void readParameter(String name, @Nullable Object value, DetectorKind kind) {
        if (kind.numbers().contains(name)) {
            if (value instanceof Number number) {
                numbers.put(name, number.doubleValue());
            } else {
                problems.add(where + name + " is '" + value + "', must be a number");
            }
        } else if (kind.words().contains(name) || name.equals("highest") || name.equals("enabled")) {
            words.put(name, lines(value));
        } else if (!COMMON.contains(name)) {
            problems.add(where + kind.word() + " has no parameter '" + name + "'");
        }
    }

    /** A list is kept line by line. */
    private static String lines(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("\n"))
                : String.valueOf(value);
    }

    private String text(String name) {
        Object value = map.get(name);
        return value == null ? "" : value.toString();
    }

    private List<String> texts(String one, String many) {
        Object value = map.containsKey(one) ? map.get(one) : map.get(many);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }
}
