package org.aedile.server.triage.grouping;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says why alerts are one item, with numbers; made of the alerts it is given and nothing else. */
public final class Wording {
    private static final int MOST_KINDS = 3;
    private static final double STEP_METERS = 10;
    private static final double TOLERANCE_METERS = 0.5;

    private Wording() {}

    /**
     * @param seen the alerts of the item that the reader may see, at least one
     */
    public static String of(Group.Kind kind, Collection<Signal> seen) {
        if (seen.size() == 1) {
            return kind == Group.Kind.FURTHER ? "1 further alert that nothing joins to others" : "";
        }
        if (kind == Group.Kind.FURTHER) {
            return "%d further alerts, %s; nothing joins them, the desk has enough new items"
                    .formatted(seen.size(), kinds(seen));
        }
        return "%d alerts %s, %s%s".formatted(seen.size(), extent(seen), kinds(seen), joined(seen));
    }

    private static String extent(Collection<Signal> seen) {
        String time = "within " + time(span(seen));
        Set<String> sources = seen.stream().map(Signal::source).collect(Collectors.toSet());
        if (sources.size() == 1) {
            return "of one source " + time;
        }
        return Extent.of(seen)
                .map(extent -> "within %.0f m and %s".formatted(rounded(extent.meters()), time(span(seen))))
                .orElse(time);
    }

    /** Up to the next ten metres: nobody measured it better. */
    private static double rounded(double meters) {
        return Math.max(STEP_METERS, Math.ceil((meters - TOLERANCE_METERS) / STEP_METERS) * STEP_METERS);
    }

    private static Duration span(Collection<Signal> seen) {
        Comparator<Instant> byTime = Comparator.naturalOrder();
        Instant first = seen.stream().map(Signal::at).min(byTime).orElseThrow();
        Instant last = seen.stream().map(Signal::at).max(byTime).orElseThrow();
        return Duration.between(first, last);
    }

    static String time(Duration span) {
        long minutes = (span.toSeconds() + 59) / 60;
        return minutes < 120 ? Math.max(1, minutes) + " min" : (minutes + 59) / 60 + " h";
    }

    private static String kinds(Collection<Signal> seen) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        seen.forEach(part -> counts.merge(word(part.category()), 1, Integer::sum));
        if (counts.size() == 1) {
            return "all about " + counts.keySet().iterator().next();
        }
        List<String> named = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_KINDS)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .toList();
        String rest = counts.size() > MOST_KINDS ? " and %d more kinds".formatted(counts.size() - MOST_KINDS) : "";
        return "about " + String.join(", ", named) + rest;
    }

    private static String word(String category) {
        return category.isEmpty() ? "sources of no known kind" : category.replace('_', ' ');
    }

    private static String joined(Collection<Signal> seen) {
        List<String> rules = seen.stream()
                .filter(part -> seen.stream().anyMatch(other -> part.joins().contains(other.id())))
                .map(Signal::rule)
                .distinct()
                .toList();
        return rules.isEmpty() ? "" : ", joined by the rule " + String.join(", ", rules);
    }
}
