package org.aedile.detection.saying;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence, or a part that continues it, with its facts.
 *
 * @param sentence which one, see {@link Sentence#key}
 * @param facts by the names that the words of the sentence have for them, in order
 */
public record Clause(String sentence, Map<String, Fact> facts) {
    public Clause {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
