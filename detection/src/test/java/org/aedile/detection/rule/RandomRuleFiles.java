package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aedile.detection.RuleStanding;
import org.aedile.detection.RuleText;
import org.aedile.detection.rule.reference.EventGenerator;
import org.aedile.detection.rule.reference.JsonText;
import org.aedile.detection.rule.reference.RuleGenerator;

/** Files of everything that a catalog is made of, changed at random; many ids and names clash, some files are no YAML. */
final class RandomRuleFiles {
    private static final int IDS = 30;
    private static final int MOST_FILES = 60;
    private static final List<String> FIELDS = List.of("a", "b", "c0", "c1", "d.e");

    private final Random random;
    private final RuleGenerator rules;
    private final EventGenerator events;
    private final List<RuleText> files = new ArrayList<>();
    private final List<Map<String, Object>> written = new ArrayList<>();

    RandomRuleFiles(Random random) {
        this.random = random;
        this.rules = new RuleGenerator(random);
        this.events = new EventGenerator(random);
        for (int i = 0; i < MOST_FILES / 2; i++) {
            files.add(file());
        }
    }

    List<RuleText> now() {
        return List.copyOf(files);
    }

    /** Some file is added, replaced, taken out, put elsewhere or given to somebody else. */
    void change() {
        int at = random.nextInt(files.size());
        RuleText old = files.get(at);
        switch (random.nextInt(files.size() < MOST_FILES ? 6 : 4)) {
            case 0 -> files.set(at, new RuleText(old.file(), content()));
            case 1 -> files.remove(at);
            case 2 -> files.add(random.nextInt(files.size()), files.remove(at));
            case 3 ->
                files.set(at, new RuleText(old.file(), old.text(), new RuleStanding("police", random.nextBoolean())));
            default -> files.add(file());
        }
    }

    /** An event that comes near to some rule. */
    String event() {
        return JsonText.write(events.event(oneOf(written)));
    }

    private RuleText file() {
        return new RuleText("f" + random.nextInt(1_000) + ".yml", content());
    }

    private String content() {
        return switch (random.nextInt(20)) {
            case 0, 1 -> JsonText.write(placeholders());
            case 2 -> JsonText.write(pipeline());
            case 3, 4 -> JsonText.write(filter());
            case 5, 6 -> JsonText.write(correlation());
            case 7 -> JsonText.write(overAlerts());
            case 8 -> "title: [";
            case 9 -> JsonText.write(rule()) + "\n---\n" + JsonText.write(correlation());
            default -> JsonText.write(rule());
        };
    }

    private Map<String, Object> rule() {
        Map<String, Object> rule = renamed(rules.rule(id()), "c" + random.nextInt(9));
        if (random.nextInt(4) == 0) {
            rule.put("name", name());
        }
        written.add(rule);
        return rule;
    }

    /** With another name for the field c, so that fields come and go. */
    private static Map<String, Object> renamed(Map<?, ?> tree, String name) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        tree.forEach((key, value) -> renamed.put(
                String.valueOf(key).replaceFirst("^c(?=\\||$)", name),
                value instanceof Map<?, ?> map ? renamed(map, name) : value));
        return renamed;
    }

    private Map<String, Object> overAlerts() {
        Map<String, Object> rule = new LinkedHashMap<>(Map.of("id", id(), "title", "Over alerts"));
        rule.put("logsource", Map.of("product", "aedile", "category", "alert"));
        rule.put("detection", Map.of("s", Map.of("kind", "sigma"), "condition", "s"));
        return rule;
    }

    private Map<String, Object> correlation() {
        Map<String, Object> correlation = new LinkedHashMap<>();
        correlation.put("type", random.nextBoolean() ? "event_count" : "temporal");
        correlation.put("rules", List.of(idOrName(), idOrName()));
        correlation.put("group-by", List.of(oneOf(FIELDS)));
        correlation.put("timespan", "1m");
        correlation.put("condition", Map.of("gte", 1 + random.nextInt(3)));
        return new LinkedHashMap<>(
                Map.of("id", id(), "name", name(), "title", "Correlation", "correlation", correlation));
    }

    private Map<String, Object> filter() {
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("rules", random.nextBoolean() ? "any" : List.of(idOrName()));
        filter.put("s", Map.of(oneOf(FIELDS) + "|contains|expand", random.nextBoolean() ? "a" : "%word%"));
        filter.put("condition", "not s");
        return new LinkedHashMap<>(Map.of("title", "Filter", "logsource", Map.of(), "filter", filter));
    }

    private Map<String, Object> placeholders() {
        Map<String, List<String>> all = new LinkedHashMap<>(RuleGenerator.PLACEHOLDERS);
        all.put("word", List.of("w" + random.nextInt(3), "a"));
        return Map.of("placeholders", all);
    }

    private Map<String, Object> pipeline() {
        return Map.of(
                "pipeline", "P", "when", Map.of(oneOf(FIELDS), "*"), "fields", Map.of(oneOf(FIELDS), oneOf(FIELDS)));
    }

    private String idOrName() {
        return random.nextInt(3) == 0 ? name() : id();
    }

    private String id() {
        return "r" + random.nextInt(IDS);
    }

    private String name() {
        return "n" + random.nextInt(IDS / 3);
    }

    private <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
