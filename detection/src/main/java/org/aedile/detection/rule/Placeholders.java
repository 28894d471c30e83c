package org.aedile.detection.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The city's own values for the placeholders of rules, {@code %Administrators%}. In files they stand under
 * {@code placeholders}, a name and its values each.
 *
 * @param values by name, without the percent signs; the values may hold wildcards
 */
public record Placeholders(Map<String, List<String>> values) {
    public static final Placeholders NONE = new Placeholders(Map.of());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\\\\\\\|\\\\%|%([^%]+)%");
    private static final int MOST_TEXTS = 10_000;
    private static final int MOST_CHARACTERS = 1_000_000;

    public Placeholders {
        values = Map.copyOf(values);
    }

    /** True when a document gives values instead of a rule. */
    public static boolean isIn(Map<?, ?> document) {
        return document.containsKey("placeholders") && !document.containsKey("detection");
    }

    /** What a document gives. */
    public static Placeholders read(Map<?, ?> document) throws Unsupported {
        if (!(document.get("placeholders") instanceof LocatedMap given)) {
            throw new Unsupported(
                    Position.ofValue(document, "placeholders"), "placeholders must be a map of names and their values");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : given.keySet()) {
            values.put(name, texts(given.list(name), name));
        }
        return new Placeholders(values);
    }

    /** These and others; a name that both have gets the values of both. */
    public Placeholders and(Placeholders others) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        others.values.forEach((name, more) -> all.merge(name, more, (some, added) -> {
            List<String> both = new ArrayList<>(some);
            both.addAll(added);
            return List.copyOf(both);
        }));
        return new Placeholders(all);
    }

    /** The text with each combination of values in the places of its placeholders. */
    List<String> expand(String text) throws Unsupported {
        List<String> expanded = List.of("");
        Matcher matcher = PLACEHOLDER.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String name = matcher.group(1);
            expanded = appended(expanded, List.of(text.substring(from, matcher.start())));
            List<String> ends = name == null ? List.of(unescaped(matcher.group())) : valuesOf(name);
            expanded = appended(expanded, ends);
            from = matcher.end();
        }
        return appended(expanded, List.of(text.substring(from)));
    }

    /** A backslash makes a percent sign literal, unless it is escaped itself. */
    private static String unescaped(String escape) {
        return escape.endsWith("%") ? "%" : escape;
    }

    private List<String> valuesOf(String name) throws Unsupported {
        List<String> found = values.get(name);
        if (found == null || found.isEmpty()) {
            throw new Unsupported("the placeholder %" + name + "% has no values"
                    + Nearest.hint(name, values.keySet())
                    + "; give them in a file that says 'placeholders: {" + name + ": [...]}', "
                    + "placeholders.yml in a folder of rules or --placeholders FILE");
        }
        return found;
    }

    private static List<String> appended(List<String> texts, List<String> ends) throws Unsupported {
        if ((long) texts.size() * ends.size() > MOST_TEXTS) {
            throw new Unsupported("its placeholders give more than " + MOST_TEXTS + " texts");
        }
        if (characters(texts) * ends.size() + characters(ends) * texts.size() > MOST_CHARACTERS) {
            throw new Unsupported("its placeholders give more than " + MOST_CHARACTERS + " characters");
        }
        List<String> appended = new ArrayList<>(texts.size() * ends.size());
        texts.forEach(text -> ends.forEach(end -> appended.add(text + end)));
        return appended;
    }

    private static long characters(List<String> texts) {
        return texts.stream().mapToLong(String::length).sum();
    }

    private static List<String> texts(LocatedList list, String name) throws Unsupported {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object one = list.get(i);
            if (!(one instanceof String) && !(one instanceof Number)) {
                throw new Unsupported(list.position(i), "a value of the placeholder '" + name + "' must be a text");
            }
            texts.add(one instanceof Number number ? Numbers.text(number) : one.toString());
        }
        return texts;
    }
}
