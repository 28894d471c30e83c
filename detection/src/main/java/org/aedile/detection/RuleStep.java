package org.aedile.detection;

import org.aedile.detection.correlation.CityRelations;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.correlation.MatchRouter;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceProfile;
import org.jspecify.annotations.Nullable;

/** Runs the rules of one catalog: matches become alerts, or are handed to the correlations that count them. One thread. */
final class RuleStep {
    private final Catalog catalog;
    private final DetectionOutput output;
    private final RuleMatcher matcher;
    private final RuleAlerts alerts;
    private final MatchRouter router;
    private final SustainedRules sustained;
    private final RuleCosts costs;
    private int measuredEvery = 1;
    private int untilMeasured = 1;

    RuleStep(Catalog catalog, CityRelations city, RuleCosts costs, DetectionOutput output) {
        this.catalog = catalog;
        this.output = output;
        this.matcher = catalog.newRuleMatcher();
        this.alerts = new RuleAlerts(new RuleOutput(catalog, output));
        this.router = new MatchRouter(city);
        this.sustained = new SustainedRules(catalog, router, output);
        this.costs = costs;
        costs.inEffect(matcher.rules().rules(), catalog.plans());
    }

    void observe(SourceState state, EventView event, @Nullable SourceProfile profile) {
        if (catalog.ruleCount() == 0) {
            return;
        }
        LogSource stated = event.logSource();
        LogSource logSource = profile != null && stated.equals(LogSource.NONE) ? profile.logSource() : stated;
        if (--untilMeasured == 0) {
            measure(event, logSource, profile);
        }
        Observed observed = new Observed(state.origin, event, profile, matcher);
        matcher.match(event, logSource, profile, rule -> matched(state, rule, observed));
        if (!state.held.isEmpty()) {
            sustained.tried(state, observed);
        }
    }

    /** Before the event is judged, so that the fields are those of the event afterwards. */
    private void measure(EventView event, LogSource logSource, @Nullable SourceProfile profile) {
        untilMeasured = measuredEvery;
        measuredEvery = Math.min(RuleCosts.MEASURED_EVERY, 2 * measuredEvery);
        matcher.measure(event, logSource, profile, new Measuring());
        costs.measured();
    }

    private final class Measuring implements RuleMatcher.Stopwatch {
        @Override
        public long nanos() {
            return costs.nanos();
        }

        @Override
        public void tried(int rule, long nanos) {
            costs.tried(matcher.rules().rule(rule), nanos);
        }
    }

    void advance(SourceState state, long timeMillis) {
        alerts.advance(state, catalog, timeMillis);
    }

    /**
     * Rules that a correlation counts keep quiet themselves, unless it says that they shall not; one in shadow silences no
     * live rule. A rule matches only what its agency may see, and so does the correlation.
     */
    private void matched(SourceState state, int index, Observed observed) {
        SigmaRule rule = matcher.rules().rule(index);
        RuleStanding standing = catalog.standingOf(rule.head());
        String owner = observed.event().agency();
        if (!standing.sees(owner)) {
            return;
        }
        boolean alone = !catalog.isQuiet(index, owner);
        for (CorrelationPlan plan : catalog.taking(index)) {
            RuleStanding taking = catalog.standingOf(plan.correlation().head());
            if (!taking.takes(standing, owner)) {
                continue;
            }
            alone &= plan.correlation().generate() || !taking.silences(standing);
            router.route(plan, observed.found(rule.head().id(), Match.Kind.HOLDS), output::match);
            if (plan.isSustained()) {
                sustained.matched(state, rule, observed.event());
            }
        }
        if (alone) {
            alerts.matched(state, rule, observed);
        }
    }
}
