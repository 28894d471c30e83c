package org.aedile.server.playbook.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.server.playbook.Playbook;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.Who;
import org.aedile.server.written.TextProblem;
import org.aedile.server.written.WrittenMap;

/** Reads a playbook from its text and says what is wrong with it, all of it at once and each with its place. */
final class PlaybookReader {
    private static final int LINE = 120;
    private static final int MOST_STEPS = 200;

    private final Names names;
    private final List<TextProblem> problems = new ArrayList<>();

    private PlaybookReader(Names names) {
        this.names = names;
    }

    /**
     * What may be named.
     *
     * @param types ids of types of incident
     * @param agencies words for agencies: kinds and ids
     */
    record Names(List<String> types, List<String> agencies) {
        /** Whatever was known when the text was written: it was checked then. */
        static final Names ANY = new Names(List.of(), List.of());

        boolean knowsType(String type) {
            return equals(ANY) || types.contains(type);
        }

        boolean knowsAgency(String word) {
            return equals(ANY) || word.equals(Who.LEAD) || agencies.contains(word);
        }
    }

    /** A text that was checked when it was written. */
    static Playbook reread(String yaml) {
        Reading reading = read(yaml, Names.ANY);
        return reading.playbook()
                .orElseThrow(() -> new IllegalStateException("a kept playbook has problems: " + reading.problems()));
    }

    /** A text that was read: a playbook, or problems. */
    record Reading(Optional<Playbook> playbook, List<TextProblem> problems) {
        Reading {
            problems = List.copyOf(problems);
        }
    }

    static Reading read(String yaml, Names names) {
        PlaybookReader reader = new PlaybookReader(names);
        Optional<Playbook> playbook =
                WrittenMap.read(yaml, "the playbook", reader.problems).map(reader::playbook);
        return new Reading(reader.problems.isEmpty() ? playbook : Optional.empty(), reader.problems);
    }

    private Playbook playbook(WrittenMap text) {
        text.only("id", "title", "types", "doctrine", "start", "steps", "languages");
        String id = text.word("id");
        String title = text.text("title", LINE);
        List<String> types = text.words("types");
        types.stream()
                .filter(type -> !names.knowsType(type))
                .forEach(type -> text.problem(
                        "types", "is for type '%s', known are %s".formatted(type, String.join(", ", names.types()))));
        List<String> doctrine = text.texts("doctrine", 500);
        String start = text.word("start");
        List<WrittenMap> written = text.maps("steps", "step");
        Map<String, WrittenMap> places = new LinkedHashMap<>();
        Map<String, Step> steps = new LinkedHashMap<>();
        for (WrittenMap one : written) {
            read(one, steps, places);
        }
        if (written.isEmpty() || written.size() > MOST_STEPS) {
            text.problem("has %d steps, must be 1 to %d".formatted(written.size(), MOST_STEPS));
        }
        Playbook playbook = new Playbook(id, title, types, doctrine, start, steps, LanguageReader.read(text, steps));
        if (!start.isEmpty() && !steps.containsKey(start)) {
            text.problem("start", "starts with '" + start + "', and there is no such step");
        }
        if (problems.isEmpty()) {
            new FlowCheck(playbook, places).check();
        }
        return playbook;
    }

    private void read(WrittenMap text, Map<String, Step> steps, Map<String, WrittenMap> places) {
        StepReader.read(text, names).ifPresent(step -> {
            WrittenMap named = text.as("step '" + step.id() + "'");
            if (steps.putIfAbsent(step.id(), step) != null) {
                named.problem("id", "is there twice");
            }
            places.put(step.id(), named);
        });
    }
}
