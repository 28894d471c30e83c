package org.aedile.detection;

import java.util.List;
import org.aedile.detection.correlation.GroupExplanation;
import org.aedile.detection.correlation.NoGroup;

/**
 * What a correlation made of one observation.
 *
 * @param correlation id of the correlation
 * @param refused the rules that the observation matched and yet went into no group, with the reason
 * @param groups the groups that it went into, itself or through an alert that it led to; those in which most has matched
 *     first
 */
public record CorrelationExplanation(String correlation, List<RefusedMatch> refused, List<GroupExplanation> groups) {
    /** A rule that matched, by its id, and why that counts for nothing. */
    public record RefusedMatch(String rule, NoGroup reason) {}

    public CorrelationExplanation {
        refused = List.copyOf(refused);
        groups = List.copyOf(groups);
    }
}
