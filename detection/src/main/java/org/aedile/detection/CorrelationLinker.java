package org.aedile.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.detection.correlation.Correlation;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.correlation.CorrelationPlan.Input;
import org.aedile.detection.correlation.CorrelationPlan.Standing;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.rule.Unsupported;

/** Finds the rules and correlations that correlations name, and in which order they stand on each other. */
final class CorrelationLinker {
    /** Detectors and correlations tell within minutes of what happened. */
    private static final long ALERT_DELAY_MILLIS = 600_000;

    /** Deep enough to tell a circle from a chain, and not so deep that the stack would be exhausted. */
    private static final int MOST_FOLLOWED = 64;

    private final Map<String, SigmaRule> rules = new LinkedHashMap<>();
    private final Set<String> rulesOverAlerts = new LinkedHashSet<>();
    private final Map<String, Correlation> correlations = new LinkedHashMap<>();
    private final Map<String, CorrelationPlan> plans = new LinkedHashMap<>();
    private final Map<String, Unsupported> reasons = new LinkedHashMap<>();
    private final Map<String, Set<Correlation>> outers = new HashMap<>();

    void add(SigmaRule rule, boolean overAlerts) {
        rules.put(rule.head().id(), rule);
        if (!rule.head().name().isEmpty()) {
            rules.putIfAbsent(rule.head().name(), rule);
        }
        if (overAlerts) {
            rulesOverAlerts.add(rule.head().id());
        }
    }

    void add(Correlation correlation) {
        correlations.put(correlation.head().id(), correlation);
        if (!correlation.head().name().isEmpty()) {
            correlations.putIfAbsent(correlation.head().name(), correlation);
        }
    }

    /** The correlations that can run, by id. */
    Map<String, CorrelationPlan> link() {
        Set<Correlation> all = new LinkedHashSet<>(correlations.values());
        for (Correlation outer : all) {
            outer.named()
                    .forEach(name -> outers.computeIfAbsent(name, key -> new LinkedHashSet<>())
                            .add(outer));
        }
        for (Correlation correlation : all) {
            String id = correlation.head().id();
            try {
                plan(correlation, new LinkedHashSet<>());
            } catch (Unsupported e) {
                reasons.put(id, e);
            }
        }
        return plans;
    }

    /** Why those that can't run can't, by id. */
    Map<String, Unsupported> reasons() {
        return reasons;
    }

    private CorrelationPlan plan(Correlation correlation, Set<String> above) throws Unsupported {
        String id = correlation.head().id();
        CorrelationPlan known = plans.get(id);
        if (known != null) {
            return known;
        }
        if (!above.add(id)) {
            throw new Unsupported("correlations name each other in a circle: " + String.join(", ", above));
        }
        if (above.size() > MOST_FOLLOWED) {
            throw new Unsupported("it stands on more than " + MOST_FOLLOWED + " levels of correlations, at most "
                    + (CorrelationPlan.MOST_LEVELS - 1) + " are possible");
        }
        Standing standing = Standing.OBSERVATIONS;
        for (String name : correlation.named()) {
            standing = standing.and(standing(name, above));
        }
        above.remove(id);
        if (standing.level() == CorrelationPlan.MOST_LEVELS) {
            throw new Unsupported("it stands on " + standing.level() + " levels of correlations, at most "
                    + (CorrelationPlan.MOST_LEVELS - 1) + " are possible");
        }
        Standing own = new Standing(standing.level() + 1, standing.delayMillis());
        CorrelationPlan plan = new CorrelationPlan(correlation, inputs(correlation), own, carried(correlation));
        plans.put(id, plan);
        return plan;
    }

    private Standing standing(String name, Set<String> above) throws Unsupported {
        SigmaRule rule = rules.get(name);
        if (rule != null) {
            return rulesOverAlerts.contains(rule.head().id())
                    ? new Standing(1, ALERT_DELAY_MILLIS)
                    : Standing.OBSERVATIONS;
        }
        Correlation inner = correlations.get(name);
        if (inner == null) {
            throw new Unsupported("it counts the rule '" + name + "', which is not loaded");
        }
        return plan(inner, above).standing();
    }

    private List<Input> inputs(Correlation correlation) throws Unsupported {
        List<Input> inputs = new ArrayList<>();
        Map<String, String> nameById = new HashMap<>();
        Set<String> names = new LinkedHashSet<>(correlation.rules());
        names.addAll(correlation.absent());
        for (String name : names) {
            SigmaRule.Head head = head(name);
            String other = nameById.putIfAbsent(head.id(), name);
            if (other != null) {
                throw new Unsupported("it names one rule twice, as '" + other + "' and as '" + name + "'");
            }
            inputs.add(new Input(name, head.id(), head.title()));
        }
        return inputs;
    }

    private SigmaRule.Head head(String name) {
        SigmaRule rule = rules.get(name);
        if (rule != null) {
            return rule.head();
        }
        Correlation inner = correlations.get(name);
        if (inner == null) {
            throw new IllegalStateException("rule " + name + " was found before");
        }
        return inner.head();
    }

    /** What correlations that take this one's alerts ask of its matches, also for those that take theirs. */
    private List<String> carried(Correlation inner) {
        Set<String> carried = new LinkedHashSet<>();
        addCarried(inner, CorrelationPlan.MOST_LEVELS, carried);
        inner.groupBy().forEach(carried::remove);
        carried.remove("");
        return List.copyOf(carried);
    }

    private void addCarried(Correlation inner, int levels, Set<String> carried) {
        if (levels == 0) {
            return;
        }
        for (Correlation outer : outersOf(inner)) {
            outer.groupBy().forEach(field -> carried.add(called(outer, inner, field)));
            carried.add(called(outer, inner, outer.measuredField()));
            addCarried(outer, levels - 1, carried);
        }
    }

    private Set<Correlation> outersOf(Correlation inner) {
        Set<Correlation> naming =
                new LinkedHashSet<>(outers.getOrDefault(inner.head().id(), Set.of()));
        naming.addAll(outers.getOrDefault(inner.head().name(), Set.of()));
        return naming;
    }

    /** As it is called in the inner one, which an alias may name by its name or its id. */
    private static String called(Correlation outer, Correlation inner, String field) {
        Map<String, String> alias = outer.aliases().getOrDefault(field, Map.of());
        return alias.getOrDefault(
                inner.head().name(), alias.getOrDefault(inner.head().id(), field));
    }
}
