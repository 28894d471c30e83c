package org.aedile.detection.rule;

import java.util.List;

/**
 * An {@code event_count} correlation as it was read: so many matches of some rules within a time, for each combination of
 * the values of some fields.
 *
 * @param head what people see of it
 * @param rules ids or names of the rules whose matches it counts
 * @param groupBy names of the fields that part the groups
 * @param timespanMillis how long the window is, event time
 * @param least how many matches make an alert
 * @param generate whether the counted rules also alert by themselves
 */
public record SigmaCorrelation(
        SigmaRule.Head head,
        List<String> rules,
        List<String> groupBy,
        long timespanMillis,
        int least,
        boolean generate) {
    public SigmaCorrelation {
        rules = List.copyOf(rules);
        groupBy = List.copyOf(groupBy);
    }
}
