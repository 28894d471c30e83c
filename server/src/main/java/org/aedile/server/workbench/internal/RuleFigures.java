package org.aedile.server.workbench.internal;

import org.aedile.detection.RuleCosts;
import org.jspecify.annotations.Nullable;

/**
 * What a rule did lately, and what it costs.
 *
 * @param day alerts of the last 24 h
 * @param week alerts of the last 7 days
 * @param shadowDay what it found in shadow in the last 24 h, which nobody was alerted by
 * @param shadowWeek the same in the last 7 days
 * @param closed alerts of the last 30 days that people have closed
 * @param wrong how many of those they closed as false
 * @param micros microseconds that matching takes for 1,000 observations, as the running job measured; null while that is not
 *     known
 * @param costShare share of the time that all rules take, 0 to 1; null while that is not known
 */
record RuleFigures(
        int day,
        int week,
        int shadowDay,
        int shadowWeek,
        int closed,
        int wrong,
        @Nullable Double micros,
        @Nullable Double costShare) {
    /** Of a rule that did nothing and runs nowhere. */
    static final RuleFigures NONE = new RuleFigures(0, 0, 0, 0, 0, 0, null, null);

    RuleFigures withShadow(int lastDay, int lastWeek) {
        return new RuleFigures(day, week, lastDay, lastWeek, closed, wrong, micros, costShare);
    }

    RuleFigures withCost(RuleCosts.Cost cost) {
        return new RuleFigures(
                day, week, shadowDay, shadowWeek, closed, wrong, cost.nanosPerObservation(), cost.share());
    }
}
