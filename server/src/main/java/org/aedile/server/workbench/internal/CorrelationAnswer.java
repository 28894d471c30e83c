package org.aedile.server.workbench.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.detection.CorrelationExplanation;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.correlation.GroupExplanation;
import org.jspecify.annotations.Nullable;

/**
 * What a correlation made of an observation.
 *
 * @param id of the correlation
 * @param title a few words
 * @param rules ids of the rules that it counts
 * @param uncounted the rules that the observation matched and that count for nothing here, with the reason
 * @param groups those that the observation went into, the fullest first
 */
record CorrelationAnswer(
        String id, String title, List<String> rules, List<UncountedAnswer> uncounted, List<GroupAnswer> groups) {
    /**
     * A rule that matched and counts for nothing.
     *
     * @param reason {@code outside} the zones asked for, {@code placeless} where nearness is asked, or {@code unmeasured}
     *     because the field that is measured isn't there or is no number
     */
    record UncountedAnswer(
            String rule,

            @Schema(allowableValues = {"outside", "placeless", "unmeasured"})
            String reason) {}

    /**
     * What a group had when the observation had come, and what was asked.
     *
     * @param group values of the fields that part the groups; empty texts when they are hidden
     * @param asset the asset that the group is about; empty when it is about none
     * @param measure what is measured: a correlation's type, or {@code sustained}
     * @param field whose values are measured; empty when none are
     * @param bounds what the measure must be; milliseconds when it is {@code sustained}
     * @param condition over the rules, when there is one
     * @param nearMeters how near all must be to the first rule's match; 0 when it doesn't matter
     * @param value what was measured; null when nothing could be
     * @param holds true when it is as asked, what must be absent aside
     * @param from when the window began, event time
     * @param at event time of the match
     * @param until up to when further matches would have joined it
     * @param rules how often each of its rules had matched
     * @param alert the alert that it belongs to; null when there is none
     */
    record GroupAnswer(
            Map<String, String> group,
            String asset,

            @Schema(
                    allowableValues = {
                        "event_count",
                        "value_count",
                        "value_sum",
                        "value_avg",
                        "value_percentile",
                        "temporal",
                        "temporal_ordered",
                        "sustained"
                    })
            String measure,

            String field,
            List<BoundAnswer> bounds,
            String condition,
            double nearMeters,
            @Nullable Double value,
            boolean holds,
            Instant from,
            Instant at,
            Instant until,
            List<CountAnswer> rules,
            @Nullable AlertAnswer alert) {}

    /** One comparison, by its word in rules. */
    record BoundAnswer(
            @Schema(allowableValues = {"gte", "gt", "lte", "lt", "eq", "neq"})
            String operator,

            double number) {}

    /** A rule of the correlation; those that must be absent count what followed. */
    record CountAnswer(String rule, String title, boolean absent, int matches) {}

    /** The alert that was raised: its id, the time of its oldest match, and how many it counts. */
    record AlertAnswer(String id, Instant since, int matches) {}

    static CorrelationAnswer of(CorrelationPlan plan, CorrelationExplanation explained, boolean hidden) {
        return new CorrelationAnswer(
                plan.id(),
                plan.correlation().head().title(),
                plan.inputs().stream().map(CorrelationPlan.Input::id).toList(),
                explained.refused().stream()
                        .map(one -> new UncountedAnswer(one.rule(), one.reason().word()))
                        .toList(),
                explained.groups().stream().map(group -> group(group, hidden)).toList());
    }

    private static GroupAnswer group(GroupExplanation told, boolean hidden) {
        Map<String, String> values = new LinkedHashMap<>(told.group());
        if (hidden) {
            values.replaceAll((field, value) -> "");
        }
        double value = told.match().value();
        return new GroupAnswer(
                values,
                told.asset(),
                told.asked().measure(),
                told.asked().field(),
                told.asked().bounds().stream()
                        .map(bound -> new BoundAnswer(bound.operator(), bound.number()))
                        .toList(),
                told.asked().rules(),
                told.asked().nearMeters(),
                Double.isNaN(value) ? null : value,
                told.match().holds(),
                told.match().from(),
                told.match().at(),
                told.match().until(),
                told.rules().stream()
                        .map(rule -> new CountAnswer(rule.id(), rule.title(), rule.absent(), rule.matches()))
                        .toList(),
                told.alert()
                        .map(alert -> new AlertAnswer(alert.id(), alert.since(), alert.matches()))
                        .orElse(null));
    }
}
