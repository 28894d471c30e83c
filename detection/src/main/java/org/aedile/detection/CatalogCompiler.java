package org.aedile.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.detection.correlation.Correlation;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.correlation.CorrelationReader;
import org.aedile.detection.rule.HeadReader;
import org.aedile.detection.rule.Position;
import org.aedile.detection.rule.RuleSet;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.rule.Unsupported;

/** Reads and compiles rules and correlations one by one; what can't run is refused by itself and harms no other. */
final class CatalogCompiler {
    private final RuleSet.Builder builder = new RuleSet.Builder();
    private final RuleSet.Builder overAlertsBuilder = new RuleSet.Builder();
    private final Map<String, SigmaRule> rulesById = new LinkedHashMap<>();
    private final Map<String, SigmaDocument> correlationsById = new LinkedHashMap<>();
    private final CorrelationLinker linker = new CorrelationLinker();
    private final Map<String, CorrelationPlan> plansById = new LinkedHashMap<>();
    private final Map<String, List<CorrelationPlan>> takers = new LinkedHashMap<>();
    private final Set<String> quiet = new HashSet<>();
    private final List<Refused> refused = new ArrayList<>();

    private RuleSet rules = builder.build();
    private RuleSet rulesOverAlerts = builder.build();

    void read(List<RuleText> texts) {
        RuleReader reader = new RuleReader(texts);
        refused.addAll(reader.refused());
        builder.use(reader.pipelines());
        reader.rules().forEach(this::add);
        for (SigmaDocument document : reader.correlations()) {
            try {
                add(document);
            } catch (Unsupported e) {
                refuse(document, e);
            }
        }
    }

    private void add(SigmaRule rule) {
        SigmaRule.Head head = rule.head();
        boolean overAlerts = rule.logSource().category().equals(AlertView.LOG_SOURCE.category());
        try {
            (overAlerts ? overAlertsBuilder : builder).add(rule);
        } catch (Unsupported e) {
            refuse(head, e.reason());
            return;
        }
        linker.add(rule, overAlerts);
        rulesById.put(head.id(), rule);
    }

    private void add(SigmaDocument document) throws Unsupported {
        Correlation correlation = CorrelationReader.read(document.map(), document.file());
        String id = correlation.head().id();
        if (rulesById.containsKey(id) || correlationsById.containsKey(id)) {
            throw new Unsupported("another rule has the id " + id);
        }
        correlationsById.put(id, document);
        linker.add(correlation);
    }

    /** Files the rules and finds what the correlations take; to be called when all has been read. */
    void link() {
        rules = builder.build();
        rulesOverAlerts = overAlertsBuilder.build();
        plansById.putAll(linker.link());
        linker.reasons().forEach(this::refuse);
        for (CorrelationPlan plan : plansById.values()) {
            for (CorrelationPlan.Input input : plan.inputs()) {
                takers.computeIfAbsent(input.id(), id -> new ArrayList<>()).add(plan);
            }
        }
        for (SigmaRule rule : rulesOverAlerts.rules()) {
            if (!takers.containsKey(rule.head().id())) {
                refuse(
                        rule.head(),
                        "it reads alerts, and no correlation names it: one with event_count and gte: 1 will do");
            }
        }
    }

    private void refuse(String id, Unsupported reason) {
        SigmaDocument document = correlationsById.get(id);
        if (document != null) {
            refuse(document, reason.at(Position.ofValue(document.correlation(), "rules")));
        }
    }

    /** The rules that it was to count stay quiet: alone they would flood the room. */
    private void refuse(SigmaDocument document, Unsupported reason) {
        refused.add(document.refused(reason));
        if (!CorrelationReader.generates(document.map())) {
            quiet.addAll(HeadReader.texts(document.correlation().get("rules")));
            quiet.addAll(HeadReader.texts(document.correlation().get("absent")));
        }
    }

    private void refuse(SigmaRule.Head head, String reason) {
        refused.add(new Refused(head.file(), head.id(), head.title(), reason, 0, 0));
    }

    RuleSet rules() {
        return rules;
    }

    /** Rules whose events are alerts. */
    RuleSet rulesOverAlerts() {
        return rulesOverAlerts;
    }

    Map<String, SigmaRule> rulesById() {
        return rulesById;
    }

    Map<String, CorrelationPlan> plansById() {
        return plansById;
    }

    /** True of a rule that a refused correlation names, by its id or its name. */
    boolean isQuiet(SigmaRule.Head head) {
        return quiet.contains(head.id()) || quiet.contains(head.name());
    }

    /** The correlations that take the matches of a rule, or the alerts of a correlation, by its id. */
    Map<String, List<CorrelationPlan>> takers() {
        return takers;
    }

    List<Refused> refused() {
        return refused;
    }
}
