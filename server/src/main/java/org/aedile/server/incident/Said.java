package org.aedile.server.incident;

import java.util.HashMap;
import java.util.Map;

/**
 * Something that the platform says on a timeline.
 *
 * @param saying what it says, for screens
 * @param text the same in English, for whatever reads no sayings
 * @param facts what is filled in, and what it refers to
 */
public record Said(Saying saying, String text, Map<String, String> facts) {
    /** Fact that has the word of the saying where an entry is kept. */
    public static final String FACT = "say";

    public Said {
        Map<String, String> all = new HashMap<>(facts);
        all.put(FACT, saying.word());
        facts = Map.copyOf(all);
    }
}
