package org.aedile.detection.correlation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.correlation.Correlation.Condition;
import org.aedile.detection.rule.FieldPipelines;
import org.aedile.detection.rule.HeadReader;
import org.aedile.detection.rule.Position;
import org.aedile.detection.rule.Unsupported;
import org.jspecify.annotations.Nullable;

/** Reads correlations: Sigma 2.1.0, and the city's own attributes as {@code docs/rules.md} tells them. */
public final class CorrelationReader {
    private static final int MOST_RULES = 24;
    private static final int MOST_ABSENT = 6;
    private static final int MOST_LEAST = 100_000;
    private static final int MOST_HOPS = 3;
    private static final int MOST_GROUPED = 16;
    private static final double MOST_METERS = 20_000;

    private final Map<?, ?> document;
    private final Map<?, ?> map;

    private CorrelationReader(Map<?, ?> document, Map<?, ?> map) {
        this.document = document;
        this.map = map;
    }

    /**
     * The correlation that a document is.
     *
     * @param pipelines by which fields have other names
     */
    public static Correlation read(Map<?, ?> document, String file, FieldPipelines pipelines) throws Unsupported {
        if (!(document.get("correlation") instanceof Map<?, ?> map)) {
            throw new Unsupported("it has no correlation");
        }
        Correlation correlation = new CorrelationReader(document, map).read(file);
        new PersonalFields(pipelines).requireBasis(correlation, document);
        return correlation;
    }

    /** True when the rules that a correlation takes also alert by themselves. */
    public static boolean generates(Map<?, ?> document) {
        Map<?, ?> correlation = document.get("correlation") instanceof Map<?, ?> map ? map : Map.of();
        return HeadReader.text(correlation, "generate").equals("true")
                || HeadReader.text(document, "generate").equals("true");
    }

    private Correlation read(String file) throws Unsupported {
        CorrelationType type = at("type", this::type);
        List<String> rules = at("rules", () -> names("rules", 1, MOST_RULES));
        List<String> absent = at("absent", () -> names("absent", 0, MOST_ABSENT));
        long sustained = at("sustained", () -> map.containsKey("sustained") ? timespan("sustained") : 0L);
        Correlation correlation = new Correlation(
                HeadReader.head(document, file),
                type,
                rules,
                absent,
                at("group-by", this::groupBy),
                at("aliases", this::aliases),
                at("timespan", () -> timespan("timespan")),
                at("condition", () -> condition(type, rules)),
                joins(),
                sustained,
                generates(document));
        requireSensible(correlation);
        return correlation;
    }

    private interface Reading<T> {
        T read() throws Unsupported;
    }

    /** Names the place of what is wrong. */
    private <T> T at(String attribute, Reading<T> reading) throws Unsupported {
        try {
            return reading.read();
        } catch (Unsupported e) {
            throw e.at(Position.ofValue(map, attribute));
        }
    }

    private List<String> names(String attribute, int least, int most) throws Unsupported {
        List<String> names = HeadReader.texts(map.get(attribute));
        if (names.size() < least || names.size() > most) {
            throw new Unsupported("%s of the correlation names %d rules, must be %d to %d"
                    .formatted(attribute, names.size(), least, most));
        }
        return names;
    }

    /** The values of all of them are the key of a group, which must not grow without limit. */
    private List<String> groupBy() throws Unsupported {
        List<String> fields = HeadReader.texts(map.get("group-by"));
        if (fields.size() > MOST_GROUPED) {
            throw new Unsupported(
                    "the correlation groups by %d fields, limit %d".formatted(fields.size(), MOST_GROUPED));
        }
        return fields;
    }

    private long timespan(String attribute) throws Unsupported {
        return Timespan.millis(attribute, text(attribute));
    }

    private CorrelationType type() throws Unsupported {
        String word = text("type");
        Optional<CorrelationType> type = CorrelationType.find(word);
        if (type.isEmpty()) {
            throw new Unsupported("correlation type is '" + word + "', must be one of " + CorrelationType.words());
        }
        return type.get();
    }

    private Condition condition(CorrelationType type, List<String> rules) throws Unsupported {
        Object given = map.get("condition");
        if (given == null && type.ofRules()) {
            return new Condition(new Bounds(List.of()), "", 0, RuleTerm.all());
        }
        if (given instanceof String && type == CorrelationType.TEMPORAL_ORDERED) {
            throw new Unsupported(
                    "temporal_ordered takes no condition over its rules: all must match, in the order of 'rules'");
        }
        if (given instanceof String text && type.ofRules()) {
            return new Condition(new Bounds(List.of()), "", 0, RuleTerm.parse(text, rules));
        }
        if (!(given instanceof Map<?, ?> condition)) {
            throw new Unsupported("the correlation's condition must be a map such as 'gte: 10'");
        }
        Bounds bounds = Bounds.read(condition);
        if (bounds.isEmpty() || bounds.largest() > MOST_LEAST && !type.ofNumbers()) {
            throw new Unsupported(
                    "the correlation's condition must have gte, gt, lte, lt, eq or neq and a number up to "
                            + MOST_LEAST);
        }
        String field = HeadReader.text(condition, "field");
        if (type.ofValues() && field.isEmpty()) {
            throw new Unsupported("the condition of " + type.word() + " must name a field");
        }
        return new Condition(bounds, field, percentile(condition), RuleTerm.all());
    }

    private static double percentile(Map<?, ?> condition) throws Unsupported {
        Object given = condition.get("percentile");
        if (given == null) {
            return 50;
        }
        if (!(given instanceof Number number) || !(number.doubleValue() > 0 && number.doubleValue() <= 100)) {
            throw new Unsupported("percentile is '" + given + "', must be a number above 0 and up to 100");
        }
        return number.doubleValue();
    }

    private Map<String, Map<String, String>> aliases() throws Unsupported {
        Object given = map.get("aliases");
        if (given == null) {
            return Map.of();
        }
        if (!(given instanceof Map<?, ?> named)) {
            throw new Unsupported("aliases must be a map of aliases, each a map of rules and fields");
        }
        Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
        for (Map.Entry<?, ?> alias : named.entrySet()) {
            if (!(alias.getValue() instanceof Map<?, ?> fields)) {
                throw new Unsupported("alias '" + alias.getKey() + "' must be a map of rules and fields");
            }
            Map<String, String> byRule = new LinkedHashMap<>();
            fields.forEach((rule, field) -> byRule.put(String.valueOf(rule), String.valueOf(field)));
            aliases.put(String.valueOf(alias.getKey()), byRule);
        }
        return aliases;
    }

    private Joins joins() throws Unsupported {
        double meters = at("near", () -> map.containsKey("near") ? meters(text("near")) : Joins.NONE.nearMeters());
        int hops = at("connected", () -> map.containsKey("connected") ? hops(map.get("connected")) : Joins.NONE.hops());
        return new Joins(meters, HeadReader.texts(map.get("within")), hops);
    }

    private static double meters(String text) throws Unsupported {
        double meters = text.matches("[0-9]{1,6}(\\.[0-9]{1,6})?\\s*k?m")
                ? Double.parseDouble(text.replaceAll("[^0-9.]", "")) * (text.endsWith("km") ? 1_000 : 1)
                : Double.NaN;
        if (!(meters >= 1 && meters <= MOST_METERS)) {
            throw new Unsupported("near is '" + text + "', must be a distance such as 200m or 1.5km, up to 20km");
        }
        return meters;
    }

    private static int hops(@Nullable Object given) throws Unsupported {
        if (!(given instanceof Integer hops) || hops < 0 || hops > MOST_HOPS) {
            throw new Unsupported(
                    "connected is '" + given + "', must be the number of dependencies between, 0 to " + MOST_HOPS);
        }
        return hops;
    }

    private void requireSensible(Correlation read) throws Unsupported {
        for (String name : read.absent()) {
            if (read.rules().contains(name)) {
                throw new Unsupported(
                        Position.ofValue(map, "absent"), "absent names '" + name + "', which 'rules' names too");
            }
        }
        boolean places = read.joins().near() || read.joins().connected();
        if (places && !read.type().ofRules()) {
            throw new Unsupported("near and connected need the type temporal or temporal_ordered");
        }
        if (places && read.rules().stream().distinct().count() < read.rules().size()) {
            throw new Unsupported("near and connected need different rules");
        }
        if (read.joins().near() && map.containsKey("condition")) {
            throw new Unsupported("near takes no condition: all its rules must match");
        }
        if (read.joins().near() && read.joins().connected()) {
            throw new Unsupported("near and connected can't be asked together");
        }
        boolean lone = read.rules().size() == 1 && read.type() == CorrelationType.TEMPORAL;
        if (read.sustainedMillis() > 0 && (!lone || places || !read.absent().isEmpty())) {
            throw new Unsupported("sustained needs the type temporal, one rule, and no near, connected or absent");
        }
    }

    private String text(String name) {
        return HeadReader.text(map, name);
    }
}
