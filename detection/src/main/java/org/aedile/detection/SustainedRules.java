package org.aedile.detection;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.correlation.MatchRouter;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.kernel.EventView;

/**
 * Finds the observations that speak against a sustained rule: those of a source that matched it lately, with all the fields
 * that the rule asks and of the same property, that don't match. One per stepping thread.
 */
final class SustainedRules {
    private static final int MOST_HELD = 64;
    private static final Set<String> OF_EVERY_EVENT = Set.of("source", "agency", "zone", "category");

    private final Catalog catalog;
    private final DetectionOutput output;
    private final MatchRouter router;
    private final List<String> matched = new ArrayList<>();

    SustainedRules(Catalog catalog, MatchRouter router, DetectionOutput output) {
        this.catalog = catalog;
        this.router = router;
        this.output = output;
    }

    /** A rule that a sustained correlation takes matched. */
    void matched(SourceState state, SigmaRule rule, EventView event) {
        String id = rule.head().id();
        String property = event.isReading() ? event.property() : "";
        matched.add(id);
        for (HeldRule held : state.held) {
            if (held.rule.equals(id) && held.property.equals(property)) {
                held.lastMillis = event.receiptTimeMillis();
                return;
            }
        }
        if (state.held.size() < MOST_HELD) {
            state.addHeld(new HeldRule(id, property, event.receiptTimeMillis()));
        }
    }

    /** All rules have been tried on the observation. */
    void tried(SourceState state, Observed observed) {
        for (Iterator<HeldRule> all = state.held.iterator(); all.hasNext(); ) {
            HeldRule held = all.next();
            Optional<SigmaRule> rule = catalog.findRule(held.rule);
            if (rule.isEmpty() || isOver(held, observed.event())) {
                all.remove();
            } else if (!matched.contains(held.rule) && isContrary(held, rule.get(), observed)) {
                tell(held, observed);
            }
        }
        matched.clear();
    }

    private void tell(HeldRule held, Observed observed) {
        RuleStanding standing = catalog.standing(held.rule);
        String owner = observed.event().agency();
        for (CorrelationPlan plan : catalog.taking(held.rule)) {
            RuleStanding taking = catalog.standingOf(plan.correlation().head());
            if (plan.isSustained() && taking.takes(standing, owner)) {
                router.route(plan, observed.found(held.rule, Match.Kind.CONTRARY), output::match);
            }
        }
    }

    private boolean isOver(HeldRule held, EventView event) {
        long longest = 0;
        for (CorrelationPlan plan : catalog.taking(held.rule)) {
            longest = Math.max(longest, plan.isSustained() ? plan.memoryMillis() : 0);
        }
        return event.receiptTimeMillis() - held.lastMillis > longest;
    }

    private static boolean isContrary(HeldRule held, SigmaRule rule, Observed observed) {
        EventView event = observed.event();
        if (event.isReading()) {
            return event.property().equals(held.property);
        }
        return held.property.isEmpty()
                && rule.fields().stream()
                        .allMatch(field -> OF_EVERY_EVENT.contains(field) || observed.find(field) >= 0);
    }
}
