package org.aedile.server.workbench.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleStanding;
import org.aedile.detection.RuleSummary;
import org.aedile.detection.correlation.CorrelationPlan;

/**
 * The rules that somebody asks about: those of one file of a catalog, and those that its correlations count.
 *
 * @param catalog with whatever else changes how they judge
 * @param file the file
 * @param standing whose they are
 */
record AskedRules(Catalog catalog, String file, RuleStanding standing) {
    /** Without the correlations. */
    List<RuleSummary> rules() {
        Set<String> counted = new LinkedHashSet<>();
        correlations().forEach(plan -> addCounted(plan, counted));
        return catalog.rules().stream()
                .filter(rule -> rule.kind().equals("sigma"))
                .filter(rule -> rule.file().equals(file) || counted.contains(rule.id()))
                .toList();
    }

    /** The correlations of the file that run. */
    List<CorrelationPlan> correlations() {
        return catalog.rules().stream()
                .filter(rule -> rule.file().equals(file))
                .map(rule -> catalog.findPlan(rule.id()))
                .flatMap(Optional::stream)
                .toList();
    }

    private void addCounted(CorrelationPlan plan, Set<String> counted) {
        for (CorrelationPlan.Input input : plan.inputs()) {
            if (counted.add(input.id())) {
                catalog.findPlan(input.id()).ifPresent(inner -> addCounted(inner, counted));
            }
        }
    }
}
