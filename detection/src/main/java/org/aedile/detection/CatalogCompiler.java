package org.aedile.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.detection.rule.HeadReader;
import org.aedile.detection.rule.RuleSet;
import org.aedile.detection.rule.SigmaCorrelation;
import org.aedile.detection.rule.SigmaReader;
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
            SigmaCorrelation correlation = HeadReader.correlation(document, file);
            requireNew(correlation.head());
            correlationsById.put(correlation.head().id(), correlation);
            return;
        }
        SigmaRule rule = SigmaReader.rule(document, file);
        requireNew(rule.head());
        builder.add(rule);
        rulesById.put(rule.head().id(), rule);
        if (!rule.head().name().isEmpty()) {
            rulesByName.put(rule.head().name(), rule);
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
                        "it counts the rule '" + name + "', which is not loaded"));
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
