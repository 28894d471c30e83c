package org.aedile.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.detection.rule.SigmaCorrelation;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.sensor.SourceOrigin;
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
        matcher.match(event, logSource, profile, rule -> matched(state, rule, event, profile));
    }

    void advance(SourceState state, long timeMillis) {
        alerts.advance(state, catalog, timeMillis);
    }

    /** Rules that a correlation counts keep quiet themselves, unless it says that they shall not. */
    private void matched(SourceState state, int index, EventView event, @Nullable SourceProfile profile) {
        SigmaRule rule = matcher.rules().rule(index);
        List<SigmaCorrelation> counting = catalog.counting(index);
        boolean alone = true;
        for (SigmaCorrelation correlation : counting) {
            alone &= correlation.generate();
            output.match(match(state.origin, rule, correlation, event, profile));
        }
        if (alone) {
            alerts.matched(state, rule, event, profile);
        }
    }

    private static Match match(
            SourceOrigin origin,
            SigmaRule rule,
            SigmaCorrelation correlation,
            EventView event,
            @Nullable SourceProfile profile) {
        List<String> group = new ArrayList<>(correlation.groupBy().size());
        StringBuilder key = new StringBuilder(correlation.head().id());
        for (String field : correlation.groupBy()) {
            String value = value(field, event, profile);
            group.add(value);
            key.append(SEPARATOR).append(value);
        }
        return new Match(
                correlation.head().id(),
                rule.head().id(),
                key.toString(),
                group,
                origin.timeDomain(),
                origin.agency(),
                origin.source(),
                event.id(),
                event.hasPlace() ? Optional.of(event.place()) : Optional.empty(),
                event.eventTimeMillis(),
                event.receiptTimeMillis());
    }

    /** The event's own field, else what is registered of its source; empty when it has neither. */
    private static String value(String name, EventView event, @Nullable SourceProfile profile) {
        int field = event.isReading() ? -1 : event.findField(name);
        if (field >= 0) {
            return event.fieldText(field);
        }
        return switch (name) {
            case "source" -> event.source();
            case "agency" -> event.agency();
            case "zone" -> profile == null ? "" : profile.zone();
            case "category" -> profile == null ? "" : profile.category();
            case "property" -> event.isReading() ? event.property() : "";
            default -> "";
        };
    }
}
