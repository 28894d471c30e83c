package org.aedile.detection.rule.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes rules over readings of sensors, and readings that nearly match them: few numbers, many units. */
public final class ReadingGenerator {
    private static final List<String> PROPERTIES = List.of("temperature", "pm10", "pressure");
    private static final List<String> COMPARISONS = List.of("lt", "lte", "gt", "gte");
    private static final List<Double> NUMBERS =
            List.of(-40.0, 0.0, 0.06, 1.0, 1.01325, 3.6, 32.0, 60.0, 101.325, 140.0, 273.15, 333.15, 1000.0, 60_000.0);

    private final RandomText random;

    /**
     * What a sensor says.
     *
     * @param property what it measures
     * @param value the number
     * @param unit its unit, known or not
     */
    public record Reading(String property, double value, String unit) {}

    public ReadingGenerator(Random random) {
        this.random = new RandomText(random);
    }

    /** A rule of that id. */
    public Map<String, Object> rule(String id) {
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("value" + comparison(), random.chance(70) ? limits() : random.one(NUMBERS));
        if (random.chance(20)) {
            items.put("property|startswith", random.one(PROPERTIES).substring(0, 1));
        }
        if (random.chance(5)) {
            items.put("value", random.one(NUMBERS));
        }
        Map<String, Object> detection = new LinkedHashMap<>();
        detection.put("s", items);
        detection.put("k", List.of(random.one(NUMBERS), "pm"));
        detection.put("condition", random.one(List.of("s", "s", "not s", "s and k", "s or k")));
        return Map.of("id", id, "title", "Rule " + id, "logsource", Map.of(), "detection", detection);
    }

    public Reading reading() {
        return new Reading(random.one(PROPERTIES), random.one(NUMBERS), random.chance(95) ? unit() : "");
    }

    private String comparison() {
        return "|" + random.one(COMPARISONS) + (random.chance(10) ? "|all" : "");
    }

    private Object limits() {
        List<String> limits = new ArrayList<>();
        for (int i = random.chance(80) ? 0 : random.upTo(2); i >= 0; i--) {
            limits.add(random.one(NUMBERS) + " " + unit());
        }
        return limits.size() == 1 ? limits.get(0) : limits;
    }

    private String unit() {
        return random.chance(98) ? random.one(ReferenceQuantity.units()) : "nonsense";
    }
}
