package org.aedile.benchmarks.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** The ids of what was planted, by the word of the path behind which they stand, each with those who share it. */
final class Ids {
    private final Map<String, List<Id>> byWord = new LinkedHashMap<>();

    /** @param shared agencies that may see it */
    record Id(String value, Set<String> shared) {
        boolean isForeignTo(Visitor visitor) {
            return !visitor.seesAll() && !visitor.isOneOf(shared);
        }
    }

    void add(String word, String value, Set<String> shared) {
        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(new Id(value, Set.copyOf(shared)));
    }

    List<String> all(String word) {
        return byWord.getOrDefault(word, List.of()).stream().map(Id::value).toList();
    }

    /** One of those behind a word, or of any when none stand there; {@code fallback} when none fits. */
    String pick(String word, RandomGenerator random, Predicate<Id> wanted, String fallback) {
        List<Id> known = byWord.containsKey(word) ? byWord.getOrDefault(word, List.of()) : every();
        List<Id> fitting = known.stream().filter(wanted).toList();
        return fitting.isEmpty()
                ? fallback
                : fitting.get(random.nextInt(fitting.size())).value();
    }

    private List<Id> every() {
        return byWord.values().stream().flatMap(List::stream).toList();
    }
}
