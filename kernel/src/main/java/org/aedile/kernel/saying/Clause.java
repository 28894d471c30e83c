package org.aedile.kernel.saying;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A sentence, or a part that continues it, with its facts.
 *
 * @param sentence which one
 * @param facts by the names that the words of the sentence have for them, in order
 */
public record Clause(Sentence sentence, Map<String, Fact> facts) {
    public Clause {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
