package org.aedile.server.triage.grouping;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why alerts are one item, with numbers; made of the alerts it is given and nothing else.
 *
 * @param further true where nothing joins them and the desk has enough new items
 * @param alerts how many they are, at least one
 * @param oneSource true where one source said all of them
 * @param meters from their middle to the farthest, up to the next 10 m; null where places are not known
 * @param minutes from the first to the last, up to the next minute
 * @param about kinds of source with how many alerts are of each, the most first
 * @param assets that depend on each other, or one on the other; empty where that is not what joins them
 * @param rules titles of the correlation rules that took some of the alerts for another of them
 */
public record Bonds(
        boolean further,
        int alerts,
        boolean oneSource,
        @Nullable Integer meters,
        int minutes,
        List<KindCount> about,
        List<String> assets,
        List<String> rules) {
    private static final int STEP_METERS = 10;
    private static final double TOLERANCE_METERS = 0.5;

    /**
     * Alerts of one kind of source.
     *
     * @param category kind of source; may be empty
     */
    public record KindCount(String category, int alerts) {}

    public Bonds {
        about = List.copyOf(about);
        assets = List.copyOf(assets);
        rules = List.copyOf(rules);
    }

    /**
     * @param seen the alerts of the item that the reader may see, at least one
     * @param titles what people call the rule of one of them
     */
    public static Bonds of(Group.Kind kind, Collection<Signal> seen, Function<Signal, String> titles) {
        return new Bonds(
                kind == Group.Kind.FURTHER,
                seen.size(),
                seen.stream().map(Signal::source).distinct().count() == 1,
                Extent.of(seen).map(extent -> rounded(extent.meters())).orElse(null),
                minutes(seen),
                about(seen),
                kind == Group.Kind.FURTHER ? List.of() : assets(seen),
                rules(seen, titles));
    }

    /** Up to the next ten metres: nobody measured it better. */
    private static int rounded(double meters) {
        int steps = (int) Math.ceil((meters - TOLERANCE_METERS) / STEP_METERS);
        return Math.max(1, steps) * STEP_METERS;
    }

    private static int minutes(Collection<Signal> seen) {
        Comparator<Instant> byTime = Comparator.naturalOrder();
        Instant first = seen.stream().map(Signal::at).min(byTime).orElseThrow();
        Instant last = seen.stream().map(Signal::at).max(byTime).orElseThrow();
        return (int) Math.max(1, (Duration.between(first, last).toSeconds() + 59) / 60);
    }

    private static List<KindCount> about(Collection<Signal> seen) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        seen.forEach(part -> counts.merge(part.category(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new KindCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(KindCount::alerts).reversed())
                .toList();
    }

    /** Those among the assets of the alerts that are connected to another of them. */
    private static List<String> assets(Collection<Signal> seen) {
        Set<String> present = seen.stream().map(part -> part.spot().asset()).collect(Collectors.toSet());
        Set<String> joined = new TreeSet<>();
        for (Signal part : seen) {
            String asset = part.spot().asset();
            part.spot().connected().stream()
                    .filter(other -> !other.equals(asset) && present.contains(other))
                    .forEach(other -> joined.addAll(List.of(asset, other)));
        }
        return List.copyOf(joined);
    }

    private static List<String> rules(Collection<Signal> seen, Function<Signal, String> titles) {
        return seen.stream()
                .filter(part -> seen.stream().anyMatch(other -> part.joins().contains(other.id())))
                .map(titles)
                .distinct()
                .toList();
    }
}
