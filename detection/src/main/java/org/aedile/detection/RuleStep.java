package org.aedile.detection;

import java.util.List;
import java.util.Optional;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.detection.rule.SigmaCorrelation;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceProfile;
import org.jspecify.annotations.Nullable;

/** Runs the rules of one catalog: matches become alerts, or are handed to the correlations that count them. One thread. */
final class RuleStep {
    private static final char SEPARATOR = '\u001f';

    private final Catalog catalog;
    private final DetectionOutput output;
    private final RuleMatcher matcher;
    private final RuleAlerts alerts;

    RuleStep(Catalog catalog, DetectionOutput output) {
        this.catalog = catalog;
        this.output = output;
        this.matcher = catalog.newRuleMatcher();
        this.alerts = new RuleAlerts(output);
    }

    void observe(SourceState state, EventView event, @Nullable SourceProfile profile) {
        if (catalog.ruleCount() == 0) {
            return;
        }
        LogSource stated = event.logSource();
        LogSource logSource = profile != null && stated.equals(LogSource.NONE) ? profile.logSource() : stated;
        matcher.match(
                event, logSource, profile, rule -> matched(state, rule, new Observed(state.origin, event, profile)));
    }

    void advance(SourceState state, long timeMillis) {
        alerts.advance(state, catalog, timeMillis);
    }

    /** Rules that a correlation counts keep quiet themselves, unless it says that they shall not. */
    private void matched(SourceState state, int index, Observed observed) {
        SigmaRule rule = matcher.rules().rule(index);
        boolean alone = true;
        for (SigmaCorrelation correlation : catalog.counting(index)) {
            alone &= correlation.generate();
            output.match(match(rule, correlation, observed));
        }
        if (alone) {
            alerts.matched(state, rule, observed);
        }
    }

    private static Match match(SigmaRule rule, SigmaCorrelation correlation, Observed observed) {
        List<String> group = correlation.groupBy().stream().map(observed::value).toList();
        StringBuilder key = new StringBuilder(correlation.head().id());
        group.forEach(value -> key.append(SEPARATOR).append(value));
        EventView event = observed.event();
        return new Match(
                correlation.head().id(),
                rule.head().id(),
                key.toString(),
                group,
                observed.origin().timeDomain(),
                observed.origin().agency(),
                observed.origin().source(),
                event.id(),
                event.hasPlace() ? Optional.of(event.place()) : Optional.empty(),
                event.eventTimeMillis(),
                event.receiptTimeMillis());
    }
}
