package org.aedile.detection;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.rule.References;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.detection.sensor.SourceOrigin;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.EventView;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.saying.Saying;

/**
 * Tells what rules found. The first match of a rule at a source is an alert at once; those of the next minute are counted
 * and told together at its end under the same id, and so on minute by minute, for a quarter of an hour at most. The id is
 * that of the match received first, because it is told at once; one that happened earlier and comes later sets the beginning
 * back.
 */
final class RuleAlerts {
    private static final long FOLD_MILLIS = 60_000;
    private static final long LONGEST_MILLIS = 900_000;
    private static final int MOST_FOLDS = 256;

    private final DetectionOutput output;

    RuleAlerts(DetectionOutput output) {
        this.output = output;
    }

    void matched(SourceState state, SigmaRule rule, Observed observed) {
        EventView event = observed.event();
        for (RuleFold fold : state.folds) {
            if (fold.rule.equals(rule.head().id())) {
                fold.count++;
                fold.add(observed.reference(), event.eventTimeMillis());
                return;
            }
        }
        RuleFold fold = open(state, rule, observed);
        fold.add(observed.reference(), event.eventTimeMillis());
        output.alert(alert(state.origin, fold, rule, event.receiptTimeMillis()));
    }

    private static RuleFold open(SourceState state, SigmaRule rule, Observed observed) {
        if (state.folds.size() == MOST_FOLDS) {
            state.folds.remove(0);
        }
        EventView event = observed.event();
        String timeDomain = observed.origin().timeDomain();
        String ruleId = rule.head().id();
        RuleFold fold = new RuleFold(
                ruleId,
                AlertIds.of(timeDomain, ruleId, observed.reference(), event.eventTimeMillis()),
                event.eventTimeMillis(),
                event.receiptTimeMillis(),
                MatchPhrases.saying(rule, observed),
                observed.place());
        fold.dueMillis = event.receiptTimeMillis() + FOLD_MILLIS;
        fold.evidence = evidence(event);
        state.addFold(fold);
        return fold;
    }

    /** Tells what was counted in the minutes that are over. */
    void advance(SourceState state, Catalog catalog, long timeMillis) {
        if (state.folds.isEmpty()) {
            return;
        }
        for (Iterator<RuleFold> folds = state.folds.iterator(); folds.hasNext(); ) {
            RuleFold fold = folds.next();
            if (fold.dueMillis > timeMillis) {
                continue;
            }
            boolean grown = fold.count > fold.told;
            if (grown) {
                tell(state.origin, fold, catalog, timeMillis);
            }
            fold.dueMillis += FOLD_MILLIS;
            if (!grown || fold.dueMillis - fold.openedMillis > LONGEST_MILLIS) {
                folds.remove();
            }
        }
    }

    private void tell(SourceOrigin origin, RuleFold fold, Catalog catalog, long timeMillis) {
        fold.told = fold.count;
        Optional<SigmaRule> rule = catalog.findRule(fold.rule);
        if (rule.isPresent()) {
            fold.revision++;
            output.alert(alert(origin, fold, rule.get(), timeMillis));
        }
    }

    static long nextTimer(SourceState state) {
        long next = SourceStep.NO_TIMER;
        for (RuleFold fold : state.folds) {
            next = Math.min(next, fold.dueMillis);
        }
        return next;
    }

    private static Alert alert(SourceOrigin origin, RuleFold fold, SigmaRule rule, long clockMillis) {
        SigmaRule.Head head = rule.head();
        Saying saying = MatchPhrases.counted(fold.saying, fold.count, fold.lastMillis - fold.firstMillis);
        Map<String, String> facts = References.with(Map.of("count", Integer.toString(fold.count)), head);
        return new Alert(
                fold.alertId,
                fold.revision,
                fold.revision == 1 ? Alert.Status.RAISED : Alert.Status.REVISED,
                AgencyId.of(origin.agency()),
                origin.timeDomain(),
                head.severity(),
                "sigma",
                head.id(),
                head.author(),
                head.title(),
                saying.english(),
                SourceId.of(origin.source()),
                fold.place,
                Instant.ofEpochMilli(fold.firstMillis),
                Instant.ofEpochMilli(fold.lastMillis),
                Instant.ofEpochMilli(clockMillis),
                fold.evidence,
                List.copyOf(fold.observations),
                head.tags(),
                AlertSaying.among(saying, facts));
    }

    private static Optional<Alert.Evidence> evidence(EventView event) {
        return event.isReading()
                ? Optional.of(new Alert.Evidence(event.property(), event.value(), event.unit(), Double.NaN, Double.NaN))
                : Optional.empty();
    }
}
