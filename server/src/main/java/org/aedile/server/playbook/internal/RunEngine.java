package org.aedile.server.playbook.internal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Deeds;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.audit.Subject;
import org.aedile.server.incident.Said;
import org.aedile.server.playbook.Course;
import org.aedile.server.playbook.IncidentLink;
import org.aedile.server.playbook.IncidentLink.RunNote;
import org.aedile.server.playbook.PlaybookRun;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepKind;
import org.aedile.server.playbook.StepRun;
import org.aedile.server.playbook.StepRun.Closing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes runs: one change at a time for each, written with what it ends, in the audit log and the incident's timeline, in
 * one transaction. Thread-safe.
 */
@Component
class RunEngine {
    private static final String RUN = "playbook-run";
    private static final String STEP = "playbook-step";

    private final PostgresRuns store;
    private final ObjectProvider<IncidentLink> incidents;
    private final DomainChoice domains;
    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final List<Consumer<PlaybookRun>> listeners = new CopyOnWriteArrayList<>();

    RunEngine(
            PostgresRuns store,
            ObjectProvider<IncidentLink> incidents,
            DomainChoice domains,
            Deeds deeds,
            TransactionTemplate transactions) {
        this.store = store;
        this.incidents = incidents;
        this.domains = domains;
        this.deeds = deeds;
        this.transactions = transactions;
    }

    /** Calls back with every run that has changed, after it was stored. */
    void listen(Consumer<PlaybookRun> changed) {
        listeners.add(changed);
    }

    /** Those who listen learn how it is. */
    void announce(PlaybookRun run) {
        listeners.forEach(listener -> listener.accept(run));
    }

    /** What the clock of the run's time domain shows. */
    Instant now(PlaybookRun run) {
        return domains.clockOf(run.domain()).instant();
    }

    PlaybookRun begin(PlaybookRun run, String text) {
        transactions.executeWithoutResult(status -> {
            store.add(run, text);
            deeds.done("started", new Subject(RUN, run.id()), text);
            note(run, new RunNote(run.id(), 0, run.lead(), false, RunWords.begun(run.playbook())));
        });
        announce(run);
        return run;
    }

    /** @return the run afterwards */
    PlaybookRun change(String id, Function<PlaybookRun, PlaybookRun> step) {
        AtomicBoolean wrote = new AtomicBoolean();
        PlaybookRun changed = Objects.requireNonNull(transactions.execute(status -> {
            store.lock(id);
            PlaybookRun before = store.find(id).orElseThrow(() -> notFound(id));
            PlaybookRun after = step.apply(before);
            if (!after.equals(before)) {
                wrote.set(true);
                store.save(after, before.steps());
                after.steps().stream()
                        .filter(one -> !before.steps().contains(one))
                        .forEach(one -> tell(after, one));
            }
            return after;
        }));
        if (wrote.get()) {
            announce(changed);
        }
        return changed;
    }

    /** The same by a course. */
    PlaybookRun steer(String id, Function<PlaybookRun, Optional<Course>> step) {
        return change(
                id,
                run -> step.apply(run)
                        .map(course -> run.after(course, now(run)))
                        .orElse(run));
    }

    private void tell(PlaybookRun run, StepRun changed) {
        Step step = run.playbook().step(changed.step());
        if (changed.state().isOver()) {
            tellEnd(run, step, changed);
        } else if (changed.state() == StepRun.State.FAILED) {
            Said said = RunWords.failed(step, changed);
            deeds.done("failed", new Subject(STEP, run.id() + "-" + changed.sequence()), said.text());
            note(run, new RunNote(run.id(), changed.sequence(), run.lead(), false, said));
        }
    }

    private void tellEnd(PlaybookRun run, Step step, StepRun ended) {
        Closing closing = ended.closing().orElseThrow();
        Said said = RunWords.ended(step, ended.state(), closing);
        deeds.done(ended.state().word(), new Subject(STEP, run.id() + "-" + ended.sequence()), said.text());
        AgencyId agency = closing.agency().isEmpty() ? run.lead() : AgencyId.of(closing.agency());
        note(run, new RunNote(run.id(), ended.sequence(), agency, step.kind() == StepKind.WHAT_IF, said));
    }

    private void note(PlaybookRun run, RunNote note) {
        run.incident().ifPresent(incident -> incidents.ifAvailable(link -> link.note(incident, note)));
    }

    static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND, "there is no run " + id, "GET /api/v1/playbook-runs lists those of your agency");
    }
}
