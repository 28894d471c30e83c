package org.aedile.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.aedile.detection.correlation.Correlation;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.correlation.CorrelationReader;
import org.aedile.detection.rule.RuleSet;
import org.aedile.detection.rule.SigmaReader;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.rule.Unsupported;

/** Reads and compiles rules and correlations one by one; what can't run is refused by itself and harms no other. */
final class CatalogCompiler {
    private final RuleSet.Builder builder = new RuleSet.Builder();
    private final Map<String, SigmaRule> rulesById = new LinkedHashMap<>();
    private final RuleSet.Builder overAlertsBuilder = new RuleSet.Builder();
    private final Map<String, Correlation> correlations = new LinkedHashMap<>();
    private final CorrelationLinker linker = new CorrelationLinker();
    private final Map<String, CorrelationPlan> plansById = new LinkedHashMap<>();
    private final Map<String, List<CorrelationPlan>> takers = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();

    private RuleSet rules = builder.build();
    private RuleSet rulesOverAlerts = builder.build();

    void read(RuleText text) {
        List<Map<?, ?>> documents;
        try {
            documents = SigmaReader.documents(text.text());
        } catch (Unsupported e) {
            refused.add(new Refused(text.file(), "", "", e.reason()));
            return;
        }
        for (Map<?, ?> document : documents) {
            try {
                read(document, text.file());
            } catch (Unsupported e) {
                refuse(document, text.file(), e.reason());
            }
        }
    }

    private void read(Map<?, ?> document, String file) throws Unsupported {
        if (document.containsKey("correlation")) {
            Correlation correlation = CorrelationReader.read(document, file);
            requireNew(correlation.head());
            correlations.put(correlation.head().id(), correlation);
            linker.add(correlation);
            return;
        }
        SigmaRule rule = SigmaReader.rule(document, file);
        requireNew(rule.head());
        boolean overAlerts = rule.logSource().category().equals(AlertView.LOG_SOURCE.category());
        (overAlerts ? overAlertsBuilder : builder).add(rule);
        linker.add(rule, overAlerts);
        rulesById.put(rule.head().id(), rule);
    }

    /** Files the rules and finds what the correlations take; to be called when all has been read. */
    void link() {
        rules = builder.build();
        plansById.putAll(linker.link());
        linker.reasons().forEach((id, reason) -> {
            SigmaRule.Head head = Objects.requireNonNull(correlations.get(id)).head();
            refused.add(new Refused(head.file(), id, head.title(), reason));
        });
        plansById
                .values()
                .forEach(plan -> plan.inputs()
                        .forEach(input -> takers.computeIfAbsent(input.id(), id -> new ArrayList<>())
                                .add(plan)));
        rulesOverAlerts = overAlertsBuilder.build();
        rulesOverAlerts.rules().stream()
                .map(SigmaRule::head)
                .filter(head -> !takers.containsKey(head.id()))
                .forEach(head -> refused.add(new Refused(
                        head.file(),
                        head.id(),
                        head.title(),
                        "it reads alerts, and no correlation names it: one with event_count and gte: 1 will do")));
    }

    private void requireNew(SigmaRule.Head head) throws Unsupported {
        if (rulesById.containsKey(head.id()) || correlations.containsKey(head.id())) {
            throw new Unsupported("another rule has the id " + head.id());
        }
    }

    private void refuse(Map<?, ?> document, String file, String reason) {
        refused.add(new Refused(file, text(document, "id"), text(document, "title"), reason));
    }

    private static String text(Map<?, ?> document, String name) {
        Object value = document.get(name);
        return value == null ? "" : value.toString();
    }

    RuleSet rules() {
        return rules;
    }

    Map<String, SigmaRule> rulesById() {
        return rulesById;
    }

    RuleSet rulesOverAlerts() {
        return rulesOverAlerts;
    }

    Map<String, CorrelationPlan> plansById() {
        return plansById;
    }

    /** The correlations that take the matches of a rule, or the alerts of a correlation, by its id. */
    Map<String, List<CorrelationPlan>> takers() {
        return takers;
    }

    List<Refused> refused() {
        return refused;
    }
}
