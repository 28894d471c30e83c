package org.aedile.benchmarks.correlation;

import java.util.List;
import java.util.Random;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleText;

/**
 * A correlation, and what is put into it.
 *
 * @param name what the line of the result is called
 * @param type of the correlation
 * @param attributes further lines of it, YAML
 * @param rules how many rules it takes, 1 to 3
 * @param groups how many groups its matches fall into
 * @param values how many different values a match may have
 */
record CorrelationLoad(String name, String type, String attributes, int rules, int groups, int values) {
    static final String CORRELATION = "c";

    /** The measured ones. Thresholds are out of reach: what is measured is counting, not telling. */
    static List<CorrelationLoad> all() {
        return List.of(
                new CorrelationLoad("event_count", "event_count", "  condition: {gte: 4000}\n", 1, 10_000, 1),
                distinct(10, 10_000),
                distinct(1_800, 100),
                distinct(100_000, 4),
                new CorrelationLoad("temporal", "temporal", "", 3, 10_000, 1),
                new CorrelationLoad("temporal_ordered", "temporal_ordered", "", 3, 10_000, 1),
                new CorrelationLoad("near", "temporal", "  near: 200m\n", 3, 1, 1));
    }

    private static CorrelationLoad distinct(int values, int groups) {
        String condition = "  condition: {field: port, gt: %d}%n".formatted(values);
        return new CorrelationLoad("value_count " + values, "value_count", condition, 1, groups, values);
    }

    /** How many matches come in a second of the city's time: so many as 10,000 groups or 2,500 cells of the map see. */
    int perSecond() {
        return placed() ? 500 : 50_000;
    }

    boolean placed() {
        return name.equals("near");
    }

    /** The rule of a match: of several, the last that a sequence needs comes once in a thousand times. */
    int rule(Random random) {
        return rules == 1 ? 0 : random.nextInt(1_000) == 0 ? rules - 1 : random.nextInt(rules - 1);
    }

    Catalog catalog() {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < rules; i++) {
            yaml.append("""
                    title: R
                    id: r-%d
                    logsource: {product: bench}
                    detection:
                      s: {event: '%d'}
                      condition: s
                    ---
                    """.formatted(i, i));
        }
        yaml.append("title: C\nid: c\ncorrelation:\n  type: ").append(type).append("\n  rules: [");
        for (int i = 0; i < rules; i++) {
            yaml.append(i == 0 ? "" : ", ").append("r-").append(i);
        }
        yaml.append("]\n").append(placed() ? "" : "  group-by: [host]\n");
        yaml.append("  timespan: 1m\n").append(attributes);
        Catalog catalog = Catalog.compile(List.of(new RuleText("bench.yml", yaml.toString())), List.of());
        if (!catalog.refused().isEmpty()) {
            throw new IllegalStateException("the load is refused: " + catalog.refused());
        }
        return catalog;
    }
}
