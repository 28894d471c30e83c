package org.aedile.kernel.saying;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is said to people: a sentence and the parts that continue it, each with its facts. Immutable; equal to what says the
 * same.
 *
 * <p>As text it is a line {@code saying}, then a line for each sentence, then one for each of its facts: a tab, name, type,
 * value and unit, with tabs between them. Any other text is a saying that has only English words, as alerts had them before.
 */
public final class Saying {
    /** Nothing is said. */
    public static final Saying NONE = plain("");

    private static final String HEAD = "saying";
    private static final int PARTS = 5;

    private final List<Clause> clauses;
    private final String plain;

    private Saying(List<Clause> clauses, String plain) {
        this.clauses = clauses;
        this.plain = plain;
    }

    /** Begins with a sentence; {@link #with} adds its facts. */
    public static Saying of(Sentence sentence) {
        return new Saying(List.of(), "").and(sentence);
    }

    /** One that has only English words. */
    public static Saying plain(String english) {
        return new Saying(List.of(), english);
    }

    /** The same with a fact of its last sentence. */
    public Saying with(String name, Fact fact) {
        List<Clause> more = new ArrayList<>(clauses);
        Clause last = more.remove(more.size() - 1);
        Map<String, Fact> facts = new LinkedHashMap<>(last.facts());
        facts.put(name, fact);
        more.add(new Clause(last.sentence(), facts));
        return new Saying(List.copyOf(more), plain);
    }

    /** The same, continued. */
    public Saying and(Sentence sentence) {
        return and(new Saying(List.of(new Clause(sentence, Map.of())), ""));
    }

    /** The same, continued. What has only English words stays without others. */
    public Saying and(Saying next) {
        if (!plain.isEmpty()) {
            return plain(english() + next.english());
        }
        List<Clause> more = new ArrayList<>(clauses);
        more.addAll(next.clauses);
        return new Saying(List.copyOf(more), "");
    }

    /** Sentence by sentence; empty where there are only English words. */
    public List<Clause> clauses() {
        return clauses;
    }

    /** In English, with numbers and units. */
    public String english() {
        return clauses.isEmpty() ? plain : English.of(clauses);
    }

    /** As it is kept; {@link #parse} reads it. */
    public String text() {
        if (clauses.isEmpty()) {
            return plain;
        }
        StringBuilder text = new StringBuilder(HEAD);
        for (Clause clause : clauses) {
            text.append('\n').append(clause.sentence().key());
            clause.facts()
                    .forEach((name, fact) -> text.append("\n\t")
                            .append(String.join("\t", name, fact.type().word(), fact.value(), fact.unit())));
        }
        return text.toString();
    }

    /**
     * The inverse of {@link #text}; what is none, or has a sentence that is not known, has only the words it has.
     *
     * @param sentences by their keys, empty for what is none
     */
    public static Saying parse(String text, Function<String, Optional<? extends Sentence>> sentences) {
        if (!text.startsWith(HEAD + "\n")) {
            return plain(text);
        }
        try {
            Saying saying = NONE;
            for (String line : text.substring(HEAD.length() + 1).split("\n", -1)) {
                saying = line.startsWith("\t") ? withFact(saying, line) : saying.and(known(line, sentences));
            }
            return saying;
        } catch (IllegalArgumentException e) {
            return plain(text);
        }
    }

    private static Saying withFact(Saying saying, String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != PARTS || saying.clauses.isEmpty()) {
            throw new IllegalArgumentException("a fact of %d parts, not of %d".formatted(parts.length, PARTS));
        }
        return saying.with(parts[1], new Fact(Fact.Type.parse(parts[2]), parts[3], parts[4]));
    }

    private static Sentence known(String key, Function<String, Optional<? extends Sentence>> sentences) {
        return sentences.apply(key).orElseThrow(() -> new IllegalArgumentException("no sentence " + key));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Saying saying && clauses.equals(saying.clauses) && plain.equals(saying.plain);
    }

    @Override
    public int hashCode() {
        return Objects.hash(clauses, plain);
    }

    @Override
    public String toString() {
        return english();
    }
}
