package org.aedile.detection.rule.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Condition": read from the least binding operator to the most binding one. */
final class ReferenceCondition {
    private final Map<String, Predicate<ReferenceEvent>> parts;
    private final List<String> tokens = new ArrayList<>();

    private ReferenceCondition(Map<String, Predicate<ReferenceEvent>> parts, String condition) {
        this.parts = parts;
        Matcher matcher = Pattern.compile("[()|]|[^\\s()|]+").matcher(condition);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /** What a condition says of an event, given what each of the rule's parts says. */
    static Predicate<ReferenceEvent> parse(String condition, Map<String, Predicate<ReferenceEvent>> parts) {
        ReferenceCondition reading = new ReferenceCondition(parts, condition);
        Predicate<ReferenceEvent> meaning = reading.alternatives();
        if (!reading.tokens.isEmpty()) {
            throw new IllegalArgumentException("not understood: " + reading.tokens);
        }
        return meaning;
    }

    private Predicate<ReferenceEvent> alternatives() {
        Predicate<ReferenceEvent> left = together();
        return take("or") ? left.or(alternatives()) : left;
    }

    private Predicate<ReferenceEvent> together() {
        Predicate<ReferenceEvent> left = negated();
        return take("and") ? left.and(together()) : left;
    }

    private Predicate<ReferenceEvent> negated() {
        if (take("not")) {
            return negated().negate();
        }
        if (!take("(")) {
            return selected();
        }
        Predicate<ReferenceEvent> inside = alternatives();
        if (!take(")")) {
            throw new IllegalArgumentException("a bracket is open");
        }
        return inside;
    }

    private Predicate<ReferenceEvent> selected() {
        String word = next();
        if (!take("of")) {
            return named(word);
        }
        List<Predicate<ReferenceEvent>> some = matching(next());
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "all" -> event -> some.stream().allMatch(part -> part.test(event));
            case "1", "any" -> event -> some.stream().anyMatch(part -> part.test(event));
            default -> throw new IllegalArgumentException("no quantifier: " + word);
        };
    }

    private Predicate<ReferenceEvent> named(String name) {
        Predicate<ReferenceEvent> part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("nothing is called " + name);
        }
        return part;
    }

    /** "Search identifiers not starting with an underscore": all, or those that the pattern with its stars fits. */
    private List<Predicate<ReferenceEvent>> matching(String pattern) {
        ReferencePattern fits = stars(pattern.equalsIgnoreCase("them") ? "*" : pattern);
        List<Predicate<ReferenceEvent>> some = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (!name.startsWith("_") && fits.isLike(name.codePoints().toArray())) {
                some.add(part);
            }
        });
        if (some.isEmpty()) {
            throw new IllegalArgumentException("nothing is called " + pattern);
        }
        return some;
    }

    private static ReferencePattern stars(String pattern) {
        return new ReferencePattern(pattern.codePoints()
                .map(character -> character == '*' ? ReferencePattern.ANY : character)
                .toArray());
    }

    private boolean take(String word) {
        boolean there = !tokens.isEmpty() && tokens.get(0).equalsIgnoreCase(word);
        if (there) {
            tokens.remove(0);
        }
        return there;
    }

    private String next() {
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("it ends too early");
        }
        return tokens.remove(0);
    }
}
