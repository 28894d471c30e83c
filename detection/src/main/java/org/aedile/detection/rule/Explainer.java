package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Judges a rule's condition question by question, by the answers that matching would get. For one event. */
final class Explainer {
    private static final int MOST_CHARACTERS = 500;

    /** Of one field are told, the first ones. */
    private static final int MOST_VALUES = 20;

    private final RuleSet rules;
    private final EventFields event;
    private final Map<String, List<String>> foundByField = new HashMap<>();
    private final Map<String, Explanation.Part> parts = new LinkedHashMap<>();

    Explainer(RuleSet rules, EventFields event) {
        this.rules = rules;
        this.event = event;
    }

    Explanation explain(int rule, boolean admitted) {
        Expr condition = rules.rule(rule).condition();
        collect(condition, "");
        return new Explanation(admitted, holds(condition), words(condition, false), List.copyOf(parts.values()));
    }

    /** Parts of a filter are called by its name and their own. */
    private void collect(Expr expression, String within) {
        if (expression instanceof Expr.And and) {
            and.parts().forEach(part -> collect(part, within));
        } else if (expression instanceof Expr.Or or) {
            or.parts().forEach(part -> collect(part, within));
        } else if (expression instanceof Expr.Not not) {
            collect(not.part(), within);
        } else if (expression instanceof Expr.Part part) {
            String name = within + part.name();
            if (part.isGroup()) {
                collect(part.part(), name + ": ");
            } else {
                List<Explanation.Judged> judged = new ArrayList<>();
                part.part().forEachTest(test -> judged.add(judged(test, name)));
                parts.put(name, new Explanation.Part(name, holds(part.part()), judged));
            }
        }
    }

    private Explanation.Judged judged(Expr.Test test, String part) {
        return new Explanation.Judged(
                part, test.field(), QuestionWords.of(test.question()), found(test.field()), holds(test));
    }

    private boolean holds(Expr expression) {
        Predicate<Expr> each = this::holds;
        if (expression instanceof Expr.And and) {
            return and.parts().stream().allMatch(each);
        }
        if (expression instanceof Expr.Or or) {
            return or.parts().stream().anyMatch(each);
        }
        if (expression instanceof Expr.Not not) {
            return !holds(not.part());
        }
        return expression instanceof Expr.Part part ? holds(part.part()) : rules.holds((Expr.Test) expression, event);
    }

    /** Rules may ask a field thousands of times. */
    private List<String> found(String name) {
        return foundByField.computeIfAbsent(name, this::find);
    }

    private List<String> find(String name) {
        int field = rules.field(name);
        List<String> found = new ArrayList<>();
        for (int value = field < 0 ? -1 : event.first(field); value >= 0; value = event.next(value)) {
            String text = event.isNull(value) ? "null" : event.text(value);
            if (found.size() == MOST_VALUES) {
                found.remove(MOST_VALUES - 1);
            }
            found.add(0, text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…");
        }
        return found;
    }

    private static String words(Expr expression, boolean nested) {
        if (expression instanceof Expr.Not not) {
            return "not " + words(not.part(), true);
        }
        if (expression instanceof Expr.And and) {
            return joined(and.parts(), " and ", nested);
        }
        if (expression instanceof Expr.Or or) {
            return joined(or.parts(), " or ", nested);
        }
        if (expression instanceof Expr.Part part) {
            return part.isGroup() ? part.name() + " (" + words(part.part(), false) + ")" : part.name();
        }
        throw new IllegalStateException("a condition asks only through its parts, not " + expression);
    }

    private static String joined(List<Expr> parts, String word, boolean nested) {
        String joined = parts.stream().map(part -> words(part, true)).collect(Collectors.joining(word));
        return nested ? "(" + joined + ")" : joined;
    }
}
