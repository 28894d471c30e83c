package org.aedile.server.playbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A procedure. It can be run from its start to an end whatever people answer; that was checked when it was read.
 *
 * @param id lower-case letters, digits and dashes
 * @param title what people read
 * @param types ids of the types of incident that it is for; may be empty
 * @param doctrine the public texts that it was written from
 * @param start id of the first step
 * @param steps by their ids, in the order of the text
 * @param languages what it says in other languages, by their ISO 639 code
 */
public record Playbook(
        String id,
        String title,
        List<String> types,
        List<String> doctrine,
        String start,
        Map<String, Step> steps,
        Map<String, PlaybookWords> languages) {
    public Playbook {
        types = List.copyOf(types);
        doctrine = List.copyOf(doctrine);
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
        languages = Map.copyOf(languages);
    }

    /** @throws IllegalStateException when there is none, which the check of the text rules out */
    public Step step(String step) {
        Step found = steps.get(step);
        if (found == null) {
            throw new IllegalStateException("playbook " + id + " has no step " + step);
        }
        return found;
    }

    /** Its title in other languages, by their ISO 639 code. */
    public Map<String, String> titles() {
        return inLanguages(words -> Optional.of(words.title()).filter(Predicate.not(String::isEmpty)));
    }

    /** What a step says in other languages, by their ISO 639 code. */
    public Map<String, StepWords> words(String step) {
        return inLanguages(words -> Optional.ofNullable(words.steps().get(step)));
    }

    private <T> Map<String, T> inLanguages(Function<PlaybookWords, Optional<T>> wanted) {
        Map<String, T> found = new TreeMap<>();
        languages.forEach((language, words) -> wanted.apply(words).ifPresent(one -> found.put(language, one)));
        return found;
    }
}
