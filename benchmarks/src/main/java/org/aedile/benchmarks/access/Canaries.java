package org.aedile.benchmarks.access;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The words that were planted, each with the agencies that may see it. Planting and looking exclude each other; many threads
 * may look at once.
 */
final class Canaries {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 14;
    private static final int BEGINNING = 4;

    private final Random random;
    private final Map<String, Canary> byWord = new HashMap<>();
    private final Map<String, List<Canary>> byBeginning = new HashMap<>();
    private final BitSet beginnings = new BitSet(1 << 16);

    Canaries(Random random) {
        this.random = random;
    }

    /**
     * One word.
     *
     * @param what it stands for
     * @param viewers agencies that may see it
     */
    record Canary(String word, String what, Set<String> viewers) {}

    int size() {
        return byWord.size();
    }

    /** A new word that only these may see. */
    String plant(String what, Set<String> viewers) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return remember(word.toString(), what, viewers);
    }

    /** A number that only these may see, up to 1,000,000 more than the base. */
    double plantNumber(String what, Set<String> viewers, double base) {
        double number = base + 100_000 + random.nextInt(900_000) + (1 + random.nextInt(99)) / 128.0;
        remember(Double.toString(number), what, viewers);
        return number;
    }

    /** A word that the server made up, such as an id. */
    String remember(String word, String what, Set<String> viewers) {
        Canary canary = new Canary(word, what, Set.copyOf(viewers));
        if (byWord.put(word, canary) == null) {
            byBeginning
                    .computeIfAbsent(word.substring(0, BEGINNING), key -> new ArrayList<>())
                    .add(canary);
            beginnings.set(beginning(word, 0));
        }
        return word;
    }

    /** All words that a text holds. */
    Set<Canary> in(String text) {
        Set<Canary> found = new LinkedHashSet<>();
        for (int i = 0; i + BEGINNING <= text.length(); i++) {
            if (beginnings.get(beginning(text, i))) {
                int at = i;
                byBeginning.getOrDefault(text.substring(i, i + BEGINNING), List.of()).stream()
                        .filter(canary -> text.startsWith(canary.word(), at))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static int beginning(String text, int at) {
        int hash = text.charAt(at);
        for (int i = 1; i < BEGINNING; i++) {
            hash = 31 * hash + text.charAt(at + i);
        }
        return (hash ^ hash >>> 16) & 0xffff;
    }
}
