package org.aedile.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.detection.rule.HeadReader;
import org.aedile.detection.rule.RuleSet;
import org.aedile.detection.rule.SigmaCorrelation;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.rule.Unsupported;

/** Reads and compiles rules and correlations one by one; what can't run is refused by itself and harms no other. */
final class CatalogCompiler {
    private final RuleSet.Builder builder = new RuleSet.Builder();
    private final Map<String, SigmaRule> rulesById = new LinkedHashMap<>();
    private final Map<String, SigmaRule> rulesByName = new LinkedHashMap<>();
    private final Map<String, SigmaCorrelation> correlationsById = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();

    private RuleSet rules = builder.build();
    private List<List<SigmaCorrelation>> counting = List.of();

    void read(List<RuleText> texts) {
        RuleReader reader = new RuleReader(texts);
        refused.addAll(reader.refused());
        builder.use(reader.pipelines());
        reader.rules().forEach(this::add);
        for (SigmaDocument document : reader.correlations()) {
            try {
                SigmaCorrelation correlation = HeadReader.correlation(document.map(), document.file());
                requireNew(correlation.head());
                correlationsById.put(correlation.head().id(), correlation);
            } catch (Unsupported e) {
                refused.add(document.refused(e));
            }
        }
    }

    private void add(SigmaRule rule) {
        SigmaRule.Head head = rule.head();
        try {
            builder.add(rule);
        } catch (Unsupported e) {
            refused.add(new Refused(head.file(), head.id(), head.title(), e.reason(), 0, 0));
            return;
        }
        rulesById.put(head.id(), rule);
        if (!head.name().isEmpty()) {
            rulesByName.put(head.name(), rule);
        }
    }

    /** Files the rules and finds what the correlations count; to be called when all has been read. */
    void link() {
        rules = builder.build();
        Map<SigmaRule, List<SigmaCorrelation>> countedBy = new LinkedHashMap<>();
        for (SigmaCorrelation correlation : List.copyOf(correlationsById.values())) {
            link(correlation, countedBy);
        }
        counting = rules.rules().stream()
                .map(rule -> List.copyOf(countedBy.getOrDefault(rule, List.of())))
                .toList();
    }

    private void link(SigmaCorrelation correlation, Map<SigmaRule, List<SigmaCorrelation>> countedBy) {
        List<SigmaRule> counted = new ArrayList<>();
        for (String name : correlation.rules()) {
            SigmaRule rule = rulesById.getOrDefault(name, rulesByName.get(name));
            if (rule == null) {
                SigmaRule.Head head = correlation.head();
                correlationsById.remove(head.id());
                refused.add(new Refused(
                        head.file(),
                        head.id(),
                        head.title(),
                        "it counts the rule '" + name + "', which is not loaded",
                        0,
                        0));
                return;
            }
            counted.add(rule);
        }
        counted.forEach(rule ->
                countedBy.computeIfAbsent(rule, key -> new ArrayList<>()).add(correlation));
    }

    private void requireNew(SigmaRule.Head head) throws Unsupported {
        if (rulesById.containsKey(head.id()) || correlationsById.containsKey(head.id())) {
            throw new Unsupported("another rule has the id " + head.id());
        }
    }

    RuleSet rules() {
        return rules;
    }

    Map<String, SigmaRule> rulesById() {
        return rulesById;
    }

    Map<String, SigmaCorrelation> correlationsById() {
        return correlationsById;
    }

    List<List<SigmaCorrelation>> counting() {
        return counting;
    }

    List<Refused> refused() {
        return refused;
    }
}
