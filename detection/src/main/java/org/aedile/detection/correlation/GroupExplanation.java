package org.aedile.detection.correlation;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a group of a correlation had when a match had come, and what it lacked. It holds values of the group, so of sources
 * with personal data it is for those who may read them. Immutable.
 *
 * @param group values of the fields that part the groups, in the order of the correlation
 * @param asset the asset that the group is about; empty when it is about none
 * @param match what was found in the window that ends with the match
 * @param asked what it must be for the correlation to tell of it
 * @param rules how often each of its rules had matched, in the order of the correlation
 * @param alert the alert that the match belongs to, when there is one
 */
public record GroupExplanation(
        Map<String, String> group,
        String asset,
        Measured match,
        Asked asked,
        List<RuleCount> rules,
        Optional<Told> alert) {
    /**
     * The match and its window.
     *
     * @param from when the window began, event time; when the rule began to be true for one that is sustained
     * @param at time of the match
     * @param until up to when further matches would have joined it; when the absence is told, for one that awaits it
     * @param value what was measured: matches, values, milliseconds or rules in their order; NaN when there is nothing
     * @param holds true when it is as asked, what must be absent aside
     */
    public record Measured(Instant from, Instant at, Instant until, double value, boolean holds) {}

    /**
     * What must be.
     *
     * @param measure word of the correlation's type; {@code sustained} when its rule must have been true for a while
     * @param field whose values are measured; empty when none are
     * @param bounds such as {@code gte 5}, all of which must hold
     * @param rules the condition over the rules: {@code a and not b}; empty when all must match or numbers are asked
     * @param nearMeters how near all must be to the first rule's match; 0 when it doesn't matter
     */
    public record Asked(String measure, String field, List<Bound> bounds, String rules, double nearMeters) {
        public Asked {
            bounds = List.copyOf(bounds);
        }
    }

    /** One comparison, by its word in rules. */
    public record Bound(String operator, double number) {}

    /**
     * A rule of the correlation.
     *
     * @param absent true when it must not match afterwards; then those that followed are counted
     */
    public record RuleCount(String id, String title, boolean absent, int matches) {}

    /**
     * The alert that was raised.
     *
     * @param id of the alert
     * @param since time of its oldest match, event time
     * @param matches how many it counts by then
     */
    public record Told(String id, Instant since, int matches) {}

    public GroupExplanation {
        group = Collections.unmodifiableMap(new LinkedHashMap<>(group));
        rules = List.copyOf(rules);
    }

    /** The same, with what became of it later. */
    public GroupExplanation followedBy(GroupExplanation later) {
        List<RuleCount> counts = rules.stream()
                .map(rule -> rule.absent() ? later.count(rule) : rule)
                .toList();
        return new GroupExplanation(group, asset, match, asked, counts, later.alert);
    }

    private RuleCount count(RuleCount rule) {
        return rules.stream()
                .filter(one -> one.absent() && one.id().equals(rule.id()))
                .findFirst()
                .orElse(rule);
    }
}
