package org.aedile.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.detection.correlation.Correlation;
import org.aedile.detection.correlation.CorrelationPlan;
import org.aedile.detection.correlation.CorrelationReader;
import org.aedile.detection.rule.FieldPipelines;
import org.aedile.detection.rule.HeadReader;
import org.aedile.detection.rule.Position;
import org.aedile.detection.rule.RuleSet;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.rule.Unsupported;
import org.jspecify.annotations.Nullable;

/** Reads and compiles rules and correlations one by one; what can't run is refused by itself and harms no other. One use. */
final class CatalogCompiler {
    private final Map<String, SigmaRule> rulesById = new LinkedHashMap<>();
    private final Map<String, SigmaDocument> correlationsById = new LinkedHashMap<>();
    private final CorrelationLinker linker = new CorrelationLinker();
    private final Map<String, List<CorrelationPlan>> takers = new LinkedHashMap<>();
    private final Map<String, Set<RuleStanding>> quietedBy = new HashMap<>();
    private final Map<String, RuleStanding> standings = new HashMap<>();
    /** Ids and names. */
    private final Set<String> taken = new HashSet<>();

    private final List<Refused> refused = new ArrayList<>();
    private final Map<String, CorrelationPlan> plansById;
    private final Compiled compiled;

    /**
     * What a catalog hands on to the next.
     *
     * @param files as they were read
     * @param rules whose events are observations
     * @param rulesOverAlerts whose events are alerts
     */
    record Compiled(Map<RuleText, SigmaFile> files, RuleSet rules, RuleSet rulesOverAlerts) {
        static final Compiled NOTHING =
                new Compiled(Map.of(), new RuleSet.Builder().build(), new RuleSet.Builder().build());
    }

    /** @param similar whose files and conditions are taken as they are where they are the same */
    CatalogCompiler(List<RuleText> texts, Compiled similar) {
        texts.forEach(text -> standings.put(text.file(), text.standing()));
        RuleReader reader = new RuleReader(texts, similar.files());
        refused.addAll(reader.refused());
        RuleSet.Builder rules = new RuleSet.Builder(similar.rules(), reader.pipelines());
        RuleSet.Builder rulesOverAlerts = new RuleSet.Builder(similar.rulesOverAlerts(), reader.pipelines());
        for (SigmaRule rule : reader.rules()) {
            boolean overAlerts = rule.logSource().category().equals(AlertView.LOG_SOURCE.category());
            (overAlerts ? rulesOverAlerts : rules).add(rule);
            linker.add(rule, overAlerts);
            rulesById.put(rule.head().id(), rule);
            taken.add(rule.head().id());
            taken.add(rule.head().name());
        }
        for (SigmaDocument document : reader.correlations()) {
            try {
                add(document, reader.pipelines());
            } catch (Unsupported e) {
                refuse(document, e);
            }
        }
        compiled = new Compiled(reader.files(), rules.build(), rulesOverAlerts.build());
        plansById = linker.link();
        link();
    }

    private void add(SigmaDocument document, FieldPipelines pipelines) throws Unsupported {
        Correlation correlation = CorrelationReader.read(document.map(), document.file(), pipelines);
        String id = correlation.head().id();
        if (rulesById.containsKey(id) || correlationsById.containsKey(id)) {
            throw new Unsupported("another rule has the id " + id);
        }
        String name = correlation.head().name();
        if (taken.contains(id) || !name.isEmpty() && taken.contains(name)) {
            throw new Unsupported("another rule is called " + (taken.contains(id) ? id : name));
        }
        taken.add(id);
        taken.add(name);
        correlationsById.put(id, document);
        linker.add(correlation);
    }

    /** Finds what the correlations take. */
    private void link() {
        linker.reasons().forEach(this::refuse);
        for (CorrelationPlan plan : plansById.values()) {
            for (CorrelationPlan.Input input : plan.inputs()) {
                takers.computeIfAbsent(input.id(), id -> new ArrayList<>()).add(plan);
            }
        }
        for (SigmaRule rule : compiled.rulesOverAlerts().rules()) {
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
            RuleStanding standing = standings.getOrDefault(document.file(), RuleStanding.CITY);
            quiet(document.correlation().get("rules"), standing);
            quiet(document.correlation().get("absent"), standing);
        }
    }

    private void quiet(@Nullable Object rules, RuleStanding by) {
        HeadReader.texts(rules)
                .forEach(name ->
                        quietedBy.computeIfAbsent(name, key -> new HashSet<>()).add(by));
    }

    private void refuse(SigmaRule.Head head, String reason) {
        refused.add(new Refused(head.file(), head.id(), head.title(), reason, 0, 0));
    }

    Compiled compiled() {
        return compiled;
    }

    Map<String, SigmaRule> rulesById() {
        return rulesById;
    }

    Map<String, CorrelationPlan> plansById() {
        return plansById;
    }

    /** The standings of the refused correlations that name a rule, by its id or its name. */
    Set<RuleStanding> quietedBy(SigmaRule.Head head) {
        Set<RuleStanding> by = new HashSet<>(quietedBy.getOrDefault(head.id(), Set.of()));
        by.addAll(quietedBy.getOrDefault(head.name(), Set.of()));
        return Set.copyOf(by);
    }

    /** The correlations that take the matches of a rule, or the alerts of a correlation, by its id. */
    Map<String, List<CorrelationPlan>> takers() {
        return takers;
    }

    List<Refused> refused() {
        return refused;
    }
}
