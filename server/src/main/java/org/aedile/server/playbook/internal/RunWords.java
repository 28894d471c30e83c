package org.aedile.server.playbook.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;
import org.aedile.server.incidenttype.TypeField;
import org.aedile.server.playbook.Playbook;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepRun;
import org.aedile.server.playbook.StepRun.Closing;

/** What a run says on the timeline of its incident. */
final class RunWords {
    private RunWords() {}

    static Said begun(Playbook playbook) {
        String text = "Playbook '%s' begins".formatted(playbook.title());
        return new Said(Saying.PLAYBOOK_BEGUN, text, Map.of("title", playbook.title()));
    }

    /** Such as {@code Is anybody still inside: yes}, {@code Left out: Call the press office (nobody there)}. */
    static Said ended(Step step, StepRun.State how, Closing closing) {
        String title = step.head().title();
        return how == StepRun.State.SKIPPED
                ? with(Saying.STEP_SKIPPED, "Left out", title, closing.text())
                : new Said(Saying.STEP_DONE, done(step, closing), facts(step, closing));
    }

    /** Such as {@code Could not be done: Close the gates (it answered 404)}. */
    static Said failed(Step step, StepRun run) {
        return with(Saying.STEP_FAILED, "Could not be done", step.head().title(), run.note());
    }

    private static Said with(Saying saying, String before, String title, String reason) {
        String text = "%s: %s (%s)".formatted(before, title, reason);
        return new Said(saying, text, Map.of("title", title, "reason", reason));
    }

    private static String done(Step step, Closing closing) {
        String title = step.head().title();
        String said = closing.answer().isEmpty() ? recorded(step, closing) : closing.answer();
        String text = closing.text().isEmpty() ? "" : " (" + closing.text() + ")";
        return said.isEmpty() ? title + text : title + ": " + said + text;
    }

    private static Map<String, String> facts(Step step, Closing closing) {
        Map<String, String> facts = new HashMap<>(step instanceof Step.Do ? Map.of() : closing.values());
        facts.put("title", step.head().title());
        facts.put("kind", step.kind().word());
        facts.put("answer", closing.answer());
        facts.put("values", recorded(step, closing));
        facts.put("text", closing.text());
        return facts;
    }

    private static String recorded(Step step, Closing closing) {
        return step instanceof Step.Do doing ? recorded(doing.record(), closing) : "";
    }

    private static String recorded(List<TypeField> fields, Closing closing) {
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
