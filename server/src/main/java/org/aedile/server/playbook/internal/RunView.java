package org.aedile.server.playbook.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aedile.server.access.Role;
import org.aedile.server.incidenttype.TypeField;
import org.aedile.server.playbook.Playbook;
import org.aedile.server.playbook.PlaybookRun;
import org.aedile.server.playbook.PlaybookRun.Mark;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepKind;
import org.aedile.server.playbook.StepRun;
import org.aedile.server.playbook.StepRun.Closing;
import org.aedile.server.playbook.StepWords;
import org.aedile.server.playbook.Who;
import org.jspecify.annotations.Nullable;

/**
 * A run as screens show it.
 *
 * @param incident null for a run without one
 * @param titles in other languages, by their ISO 639 code
 * @param ended null while it goes on
 * @param steps all that were come to, in their sequence
 */
record RunView(
        String id,
        String lead,
        List<String> agencies,
        String domain,
        @Nullable String incident,
        String playbook,
        int version,
        String title,
        Map<String, String> titles,
        boolean exercise,
        Mark started,
        PlaybookRun.State state,
        @Nullable Mark ended,
        List<StepView> steps,
        int change) {

    /**
     * A step that was come to.
     *
     * @param languages what it says in other languages, by their ISO 639 code
     * @param missing whose approvals a gate waits for
     * @param closing null while it goes on
     * @param next what comes after it
     */
    record StepView(
            int sequence,
            String step,
            StepKind kind,
            int parent,
            String title,
            String text,
            Map<String, StepWords> languages,
            WhoView who,
            String doctrine,
            StepRun.State state,
            Instant opened,
            @Nullable Instant due,
            List<TypeField> record,
            List<StepRun.Approval> approvals,
            List<WhoView> missing,
            String note,
            @Nullable Closing closing,
            List<NextView> next) {}

    /**
     * Whom a step is for.
     *
     * @param role empty for anybody who handles alerts
     * @param agency a kind of agency, {@code lead}, or the id of one; empty for any that takes part
     */
    record WhoView(String role, String agency) {
        static WhoView of(Who who) {
            return new WhoView(who.role().map(Role::word).orElse(""), who.agency());
        }
    }

    /**
     * What may come after a step.
     *
     * @param answer that leads there; empty for the only way
     * @param title of the step there
     * @param titles the same in other languages, by their ISO 639 code; empty ones are missing
     */
    record NextView(String answer, String title, Map<String, String> titles) {}

    static RunView of(PlaybookRun run) {
        return new RunView(
                run.id(),
                run.lead().value(),
                run.agencies().stream().map(agency -> agency.value()).sorted().toList(),
                run.domain(),
                run.incident().isPresent() ? run.incident().get() : null,
                run.playbook().id(),
                run.version(),
                run.playbook().title(),
                run.playbook().titles(),
                run.exercise(),
                run.started(),
                run.state(),
                run.ended().isPresent() ? run.ended().get() : null,
                run.steps().stream().map(step -> step(run, step)).toList(),
                run.change());
    }

    private static StepView step(PlaybookRun run, StepRun at) {
        Step step = run.playbook().step(at.step());
        boolean gate = step instanceof Step.Gate;
        return new StepView(
                at.sequence(),
                at.step(),
                step.kind(),
                at.parent(),
                step.head().title(),
                step.head().text(),
                run.playbook().words(step.id()),
                WhoView.of(step.head().who()),
                step.head().doctrine(),
                at.state(),
                at.opened(),
                at.due().isPresent() ? at.due().get() : null,
                step instanceof Step.Do doing ? doing.record() : List.of(),
                at.approvals(),
                gate
                        ? StepRights.missing((Step.Gate) step, at).stream()
                                .map(WhoView::of)
                                .toList()
                        : List.of(),
                at.note(),
                at.closing().isPresent() ? at.closing().get() : null,
                at.state().isOver() ? List.of() : next(run, step));
    }

    private static List<NextView> next(PlaybookRun run, Step step) {
        Playbook playbook = run.playbook();
        if (step instanceof Step.Ask ask) {
            return ask.answers().stream()
                    .map(answer -> next(answer.text(), playbook, answer.next()))
                    .toList();
        }
        if (step instanceof Step.Gate gate) {
            return List.of(next("approved", playbook, gate.next()), next("refused", playbook, gate.refused()));
        }
        String after = step instanceof Step.Parallel parallel
                ? parallel.next()
                : step.exits().get(0);
        return List.of(next("", playbook, after));
    }

    private static NextView next(String answer, Playbook playbook, String id) {
        Map<String, String> titles = new TreeMap<>();
        playbook.words(id).forEach((language, words) -> titles.put(language, words.title()));
        return new NextView(answer, playbook.step(id).head().title(), titles);
    }
}
