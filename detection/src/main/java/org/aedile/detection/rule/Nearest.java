package org.aedile.detection.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses what was meant by a word that nothing is called: the known word with the fewest letters changed. */
final class Nearest {
    private static final int MOST_CHARACTERS = 64;

    private final String given;
    private final String known;
    private final int[][] costs;

    private Nearest(String given, String known) {
        this.given = given.toLowerCase(Locale.ROOT);
        this.known = known.toLowerCase(Locale.ROOT);
        this.costs = new int[this.given.length() + 1][this.known.length() + 1];
    }

    /** The known word that the given one is probably a slip of; empty when none is near, or it is long. */
    static Optional<String> find(String word, Collection<String> known) {
        if (word.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        int most = Math.max(1, word.length() / 2);
        return known.stream()
                .filter(one -> Math.abs(one.length() - word.length()) <= most)
                .min(Comparator.comparingInt((String one) -> new Nearest(word, one).distance())
                        .thenComparing(Comparator.naturalOrder()))
                .filter(one -> new Nearest(word, one).distance() <= most);
    }

    /** ", did you mean 'contains'?", or nothing when no word is near. */
    static String hint(String word, Collection<String> known) {
        return find(word, known).map(one -> ", did you mean '" + one + "'?").orElse("");
    }

    /** How many letters must be put in, left out, changed or swapped with the next (Damerau 1964), case aside. */
    private int distance() {
        for (int i = 0; i <= given.length(); i++) {
            for (int j = 0; j <= known.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cost(i, j);
            }
        }
        return costs[given.length()][known.length()];
    }

    private int cost(int i, int j) {
        int changed = costs[i - 1][j - 1] + (given.charAt(i - 1) == known.charAt(j - 1) ? 0 : 1);
        int cost = Math.min(changed, 1 + Math.min(costs[i - 1][j], costs[i][j - 1]));
        return swapped(i, j) ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }

    private boolean swapped(int i, int j) {
        return i > 1
                && j > 1
                && given.charAt(i - 1) == known.charAt(j - 2)
                && given.charAt(i - 2) == known.charAt(j - 1);
    }
}
