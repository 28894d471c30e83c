package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.aedile.kernel.LogSource;

/**
 * A condition that is added to rules which others wrote, to keep them quiet about what is normal here. A rule then matches
 * only where the condition holds too, never more than before. Sigma specification 2.1.0, "Filters".
 */
public final class SigmaFilter {
    private static final String RULES = "rules";
    private static final String ANY = "any";

    private final LogSource logSource;
    private final LocatedList rules;
    private final Expr condition;

    private SigmaFilter(LogSource logSource, LocatedList rules, Expr condition) {
        this.logSource = logSource;
        this.rules = rules;
        this.condition = condition;
    }

    /** True when a document is a filter. */
    public static boolean isIn(Map<?, ?> document) {
        return document.containsKey("filter") && !document.containsKey("detection");
    }

    /** The filter that a document is. */
    public static SigmaFilter read(Map<?, ?> document, String file, Placeholders placeholders) throws Unsupported {
        if (!(document.get("filter") instanceof LocatedMap filter)) {
            throw new Unsupported(
                    Position.ofValue(document, "filter"), "filter must be a map of rules, selections and a condition");
        }
        SigmaRule.Head head = HeadReader.head(document, file);
        LogSource logSource = SigmaReader.logSource(document);
        Expr condition = new DetectionReader(placeholders).read(filter, Set.of(RULES));
        return new SigmaFilter(
                logSource, rules(filter), new Expr.Part("filter '" + head.title() + "'", condition, true));
    }

    /**
     * The rules that it is for.
     *
     * @param find a rule by id or name
     * @param all the rules that there are
     */
    public List<SigmaRule> choose(Function<String, Optional<SigmaRule>> find, List<SigmaRule> all) throws Unsupported {
        if (rules.size() == 1 && ANY.equals(rules.get(0))) {
            return all.stream().filter(rule -> covers(rule.logSource())).toList();
        }
        List<SigmaRule> chosen = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            chosen.add(named(i, find, all));
        }
        return chosen;
    }

    /** The rule with the filter's condition added. */
    public SigmaRule appliedTo(SigmaRule rule) {
        return new SigmaRule(
                rule.head(), rule.logSource(), Expr.and(List.of(rule.condition(), condition)), rule.fields());
    }

    private SigmaRule named(int index, Function<String, Optional<SigmaRule>> find, List<SigmaRule> all)
            throws Unsupported {
        String name = String.valueOf(rules.get(index));
        SigmaRule rule = find.apply(name)
                .orElseThrow(() -> new Unsupported(
                        rules.position(index),
                        "it filters the rule '" + name + "', which is not loaded" + Nearest.hint(name, names(all))));
        if (!covers(rule.logSource())) {
            throw new Unsupported(
                    rules.position(index),
                    "its logsource is not that of the rule '" + name + "' (" + words(rule.logSource()) + ")");
        }
        return rule;
    }

    /** What the filter's log source leaves open may be anything. */
    private boolean covers(LogSource rule) {
        return covers(logSource.product(), rule.product())
                && covers(logSource.category(), rule.category())
                && covers(logSource.service(), rule.service());
    }

    private static boolean covers(String filter, String rule) {
        return filter.isEmpty() || filter.equals(rule);
    }

    private static LocatedList rules(LocatedMap filter) throws Unsupported {
        Object rules = filter.get(RULES);
        Position position = filter.valuePosition(RULES);
        LocatedList list = filter.list(RULES);
        if (rules == null || rules instanceof Map || list.isEmpty()) {
            throw new Unsupported(position, "rules of a filter must be 'any', or a list of ids or names of rules");
        }
        return list;
    }

    private static List<String> names(List<SigmaRule> rules) {
        List<String> names = new ArrayList<>();
        rules.forEach(rule -> {
            names.add(rule.head().id());
            names.add(rule.head().name());
        });
        names.removeIf(String::isEmpty);
        return names;
    }

    private static String words(LogSource source) {
        return String.join(" ", source.product(), source.category(), source.service())
                .strip();
    }
}
