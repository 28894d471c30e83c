package org.aedile.server.playbook.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.aedile.server.incidenttype.TypeField;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepRun;
import org.aedile.server.playbook.StepRun.Closing;

/** How a step that ended is told in a sentence. */
final class RunWords {
    private RunWords() {}

    /** Such as {@code Is anybody still inside: yes}, {@code Left out: Call the press office (nobody there)}. */
    static String sentence(Step step, StepRun run, Closing closing) {
        String title = step.head().title();
        if (run.state() == StepRun.State.SKIPPED) {
            return "Left out: %s (%s)".formatted(title, closing.text());
        }
        String values = step instanceof Step.Do doing ? values(doing.record(), closing) : "";
        String said = closing.answer().isEmpty() ? values : closing.answer();
        String text = closing.text().isEmpty() ? "" : " (" + closing.text() + ")";
        return said.isEmpty() ? title + text : title + ": " + said + text;
    }

    /** Such as {@code Could not be done: Close the gates (it answered 404)}. */
    static String failure(Step step, StepRun run) {
        return "Could not be done: %s (%s)".formatted(step.head().title(), run.note());
    }

    private static String values(List<TypeField> fields, Closing closing) {
        return fields.stream()
                .filter(field -> closing.values().containsKey(field.id()))
                .map(field -> "%s %s %s"
                        .formatted(
                                field.title(),
                                closing.values().get(field.id()),
                                field.limits().unit())
                        .strip())
                .collect(Collectors.joining(", "));
    }
}
