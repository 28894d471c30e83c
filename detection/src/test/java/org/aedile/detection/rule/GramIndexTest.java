package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** FEATURE: one pass over a text finds exactly the substrings that it contains. */
class GramIndexTest {
    private static final int ROUNDS = 2_000;

    @Test
    void findsWhatContainsFinds() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> patterns = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                patterns.add(text(random, 1 + random.nextInt(8)));
            }
            String text = text(random, random.nextInt(60));
            Set<Integer> expected = new TreeSet<>();
            for (int i = 0; i < patterns.size(); i++) {
                if (text.contains(patterns.get(i))) {
                    expected.add(i);
                }
            }
            Set<Integer> found = new TreeSet<>();

            new GramIndex(patterns).find(text, found::add);

            assertThat(found).as("seed %d: %s in '%s'", seed, patterns, text).isEqualTo(expected);
        }
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("abcде".charAt(random.nextInt(5)));
        }
        return text.toString();
    }
}
