package org.aedile.detection.correlation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.detection.rule.SigmaRule;

/**
 * A correlation as it was read.
 *
 * @param head what people see of it
 * @param type what it measures
 * @param rules ids or names of the rules whose matches it takes, in order
 * @param absent ids or names of the rules that must not match afterwards
 * @param groupBy names of the fields or aliases that part the groups
 * @param aliases alias → rule → what the field is called there
 * @param timespanMillis how long the window is, event time
 * @param condition what the measure must be
 * @param joins how the matches must hang together
 * @param sustainedMillis how long its rule must have been true; 0 when once is enough
 * @param generate whether its rules also alert by themselves
 */
public record Correlation(
        SigmaRule.Head head,
        CorrelationType type,
        List<String> rules,
        List<String> absent,
        List<String> groupBy,
        Map<String, Map<String, String>> aliases,
        long timespanMillis,
        Condition condition,
        Joins joins,
        long sustainedMillis,
        boolean generate) {
    public Correlation {
        rules = List.copyOf(rules);
        absent = List.copyOf(absent);
        groupBy = List.copyOf(groupBy);
        aliases = Map.copyOf(aliases);
    }

    /**
     * What is measured, and what it must be.
     *
     * @param bounds the numbers; none means that all rules must have matched
     * @param field whose values are measured; empty when none are
     * @param percentile which of the values, 1 to 100
     * @param rules what the set of rules that matched must be; for the temporal types
     */
    record Condition(Bounds bounds, String field, double percentile, RuleTerm rules) {}

    /** The field whose values are measured; empty when none are. */
    public String measuredField() {
        return condition.field();
    }

    /** The rules that it names, each once. */
    public Set<String> named() {
        Set<String> named = new LinkedHashSet<>(rules);
        named.addAll(absent);
        return named;
    }
}
