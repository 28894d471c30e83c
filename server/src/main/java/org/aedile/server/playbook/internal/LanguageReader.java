package org.aedile.server.playbook.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aedile.server.incidenttype.TypeField;
import org.aedile.server.playbook.PlaybookWords;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepWords;
import org.aedile.server.written.WrittenMap;

/** Reads what a playbook says in one other language, and refuses words for what it doesn't have. */
final class LanguageReader {
    /** Those of the screens. */
    private static final List<String> KNOWN = List.of("en", "fr", "it", "nb");

    private final String language;
    private final Map<String, Step> steps;

    private LanguageReader(String language, Map<String, Step> steps) {
        this.language = language;
        this.steps = steps;
    }

    /** By language; empty where the playbook has only its own words. */
    static Map<String, PlaybookWords> read(WrittenMap playbook, Map<String, Step> steps) {
        Map<String, PlaybookWords> read = new HashMap<>();
        playbook.map("languages").ifPresent(languages -> {
            refuseOthers(languages, "languages", KNOWN);
            languages
                    .names()
                    .forEach(language -> languages
                            .map(language)
                            .map(new LanguageReader(language, steps)::words)
                            .ifPresent(words -> read.put(language, words)));
        });
        return read;
    }

    private PlaybookWords words(WrittenMap written) {
        String where = "the playbook in " + language;
        WrittenMap text = written.as(where).only("title", "steps");
        Map<String, StepWords> read = new HashMap<>();
        text.map("steps")
                .map(all -> all.as(where))
                .ifPresent(all -> all.names().forEach(id -> step(all, id).ifPresent(words -> read.put(id, words))));
        return new PlaybookWords(text.textOrEmpty("title", StepReader.LINE), read);
    }

    private Optional<StepWords> step(WrittenMap all, String id) {
        Step step = steps.get(id);
        if (step == null) {
            all.problem(id, "has words for step '" + id + "', and there is no such step");
            return Optional.empty();
        }
        return all.map(id).map(written -> words(written.as("step '%s' in %s".formatted(id, language)), step));
    }

    private static StepWords words(WrittenMap text, Step step) {
        text.only("title", "text", "answers", "record", "choices");
        Map<String, String> answers = texts(text, "answers", answers(step));
        if (new HashSet<>(answers.values()).size() < answers.size()) {
            text.problem("answers", "has an answer twice");
        }
        List<TypeField> fields = step instanceof Step.Do doing ? doing.record() : List.of();
        Stream<String> choices = fields.stream().flatMap(field -> field.choices().stream());
        return new StepWords(
                text.textOrEmpty("title", StepReader.LINE),
                text.textOrEmpty("text", StepReader.TEXT),
                answers,
                texts(text, "record", fields.stream().map(TypeField::id).toList()),
                texts(text, "choices", choices.distinct().toList()));
    }

    private static List<String> answers(Step step) {
        return step instanceof Step.Ask ask
                ? ask.answers().stream().map(Step.Answer::text).toList()
                : List.of();
    }

    private static Map<String, String> texts(WrittenMap text, String name, List<String> known) {
        Map<String, String> read = new HashMap<>();
        text.map(name).ifPresent(words -> {
            refuseOthers(words, name, known);
            words.names().forEach(one -> read.put(one, words.text(one, StepReader.LINE)));
        });
        return read;
    }

    /** Such as {@code 'answers' of step 'deep' in fr names 'Maybe', known are Yes, No}. */
    private static void refuseOthers(WrittenMap text, String kind, List<String> known) {
        text.names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> text.problem(
                        name,
                        known.isEmpty()
                                ? "names '%s', and the step has no %s".formatted(name, kind)
                                : "names '%s', known are %s".formatted(name, String.join(", ", known))));
    }
}
