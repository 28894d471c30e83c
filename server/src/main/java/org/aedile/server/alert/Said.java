package org.aedile.server.alert;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.saying.Clause;
import org.aedile.kernel.saying.Saying;

/**
 * A sentence of an explanation, or a part that continues it, for screens to put into words.
 *
 * @param sentence which one: {@code threshold-above}
 * @param facts what it is about, by name
 */
public record Said(String sentence, Map<String, Fact> facts) {
    /**
     * One fact of a sentence.
     *
     * @param type how it is to be shown: {@code quoted} is a title of a rule amid a sentence, {@code precise} a number of
     *     which six digits matter, {@code factor} how many times as much, {@code share} a part of 1
     * @param value a text, a number, milliseconds, a time in ISO 8601, or a day from 1, Monday, to 7 or {@code holiday}
     * @param unit UCUM of a quantity, the time zone of a time; empty for most
     */
    public record Fact(
            @Schema(
                    allowableValues = {
                        "text",
                        "title",
                        "quoted",
                        "quantity",
                        "precise",
                        "factor",
                        "share",
                        "duration",
                        "time",
                        "day"
                    })
            String type,

            String value,
            String unit) {}

    public Said {
        facts = Map.copyOf(facts);
    }

    /** Sentence by sentence; empty for what has only English words. */
    public static List<Said> of(Saying saying) {
        return saying.clauses().stream().map(Said::of).toList();
    }

    private static Said of(Clause clause) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        clause.facts()
                .forEach((name, fact) -> facts.put(name, new Fact(fact.type().word(), fact.value(), fact.unit())));
        return new Said(clause.sentence().key(), facts);
    }
}
