package org.aedile.server.playbook.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.audit.Subject;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.gate.Sight;
import org.aedile.server.playbook.Course;
import org.aedile.server.playbook.IncidentLink;
import org.aedile.server.playbook.Move;
import org.aedile.server.playbook.Playbook;
import org.aedile.server.playbook.PlaybookRun;
import org.aedile.server.playbook.PlaybookRun.Mark;
import org.aedile.server.playbook.PlaybookRuns;
import org.aedile.server.playbook.PlaybookVersion;
import org.aedile.server.playbook.Playbooks;
import org.aedile.server.playbook.RunChanged;
import org.aedile.server.playbook.RunSubject;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepResult;
import org.aedile.server.playbook.StepRun;
import org.aedile.server.playbook.StepRun.Closing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The desk at which runs are begun, looked at and gone through. */
@Service
class RunDesk implements PlaybookRuns {
    private final PostgresRuns store;
    private final RunEngine engine;
    private final RunMoves moves;
    private final Playbooks playbooks;
    private final DomainChoice domains;
    private final Decisions decisions;
    private final ObjectProvider<IncidentLink> incidents;

    RunDesk(
            PostgresRuns store,
            RunEngine engine,
            RunMoves moves,
            Playbooks playbooks,
            DomainChoice domains,
            Decisions decisions,
            ObjectProvider<IncidentLink> incidents) {
        this.store = store;
        this.engine = engine;
        this.moves = moves;
        this.playbooks = playbooks;
        this.domains = domains;
        this.decisions = decisions;
        this.incidents = incidents;
    }

    @Override
    public PlaybookRun start(Beginning beginning, Caller caller) {
        StepRights.requireHandler(caller);
        PlaybookVersion version = playbooks
                .active(beginning.playbook(), caller.agency())
                .orElseThrow(() -> PlaybookDesk.notFound(beginning.playbook()));
        RunSubject subject = beginning
                .incident()
                .map(incident -> subject(incident, caller))
                .orElseGet(() -> alone(beginning, caller));
        return begin(version, subject, caller.username());
    }

    /** The same by the platform, because of the incident's type; nothing when the lead agency doesn't run that playbook. */
    void startOfType(String playbook, RunSubject subject) {
        playbooks.active(playbook, subject.lead()).ifPresent(version -> {
            var unused = begin(version, subject, "");
        });
    }

    private PlaybookRun begin(PlaybookVersion version, RunSubject subject, String person) {
        OpenDomain domain = domains.requireOpen(subject.domain());
        Playbook playbook = playbooks.read(version);
        Instant now = domain.clock().instant();
        PlaybookRun run = new PlaybookRun(
                "%016x".formatted(ThreadLocalRandom.current().nextLong()),
                subject.lead(),
                subject.agencies(),
                subject.domain(),
                Optional.of(subject.incident()).filter(incident -> !incident.isEmpty()),
                playbook,
                version.version(),
                domain.domain().kind() == TimeDomain.Kind.EXERCISE,
                new Mark(now, person, ""),
                PlaybookRun.State.RUNNING,
                Optional.empty(),
                List.of(),
                0);
        return engine.begin(run.after(new Course(playbook, List.of(), now).begin(), now), version.text());
    }

    private RunSubject alone(Beginning beginning, Caller caller) {
        return new RunSubject(
                "", domains.idOf(beginning.domain()), caller.agency(), Set.of(caller.agency()), Optional.empty());
    }

    private RunSubject subject(String incident, Caller caller) {
        IncidentLink link = incidents.getIfAvailable();
        if (link == null) {
            throw new AedileException(ErrorCode.NOT_FOUND, "there is no incident " + incident);
        }
        return link.require(incident, caller);
    }

    @Override
    public List<PlaybookRun> list(Optional<String> incident, Caller caller) {
        if (incident.isEmpty()) {
            return store.alone(caller.agency());
        }
        RunSubject unused = subject(incident.get(), caller);
        return Asking.as(
                Asker.Part.PLATFORM,
                () -> store.ofIncident(incident.get()).stream()
                        .map(this::joined)
                        .filter(run -> takesPart(run, caller))
                        .toList());
    }

    @Override
    public PlaybookRun require(String id, Caller caller) {
        PlaybookRun run =
                Asking.as(Asker.Part.PLATFORM, () -> store.find(id)).orElseThrow(() -> RunEngine.notFound(id));
        if (takesPart(run, caller)) {
            return run;
        }
        return Optional.of(Asking.as(Asker.Part.PLATFORM, () -> joined(run)))
                .filter(now -> takesPart(now, caller))
                .orElseThrow(() -> decisions.refused(caller, new Subject("playbook-run", id), RunEngine.notFound(id)));
    }

    private static boolean takesPart(PlaybookRun run, Caller caller) {
        return Sight.ownOf(caller).takesPart(run.agencies());
    }

    /** Who has come to the incident since takes part in its runs, and has them on the picture. */
    private PlaybookRun joined(PlaybookRun run) {
        Set<AgencyId> agencies = run.incident()
                .map(incident -> incidents.getObject().require(incident).agencies())
                .orElse(run.agencies());
        if (run.agencies().equals(agencies)) {
            return run;
        }
        store.setAgencies(run.id(), agencies);
        PlaybookRun joined = run.with(agencies);
        engine.announce(joined);
        return joined;
    }

    @Override
    public PlaybookRun move(String id, int sequence, Move move, Caller caller) {
        require(id, caller); // before the transaction, which can't go on for the platform
        return engine.steer(
                id, run -> Optional.of(moves.move(run, sequence, move, new RunMoves.Actor(caller, engine.now(run)))));
    }

    @Override
    public PlaybookRun stop(String id, String reason, Caller caller) {
        StepRights.requireLeader(require(id, caller), caller);
        String why = RunMoves.requireReason(reason);
        return engine.change(id, run -> {
            if (run.state() != PlaybookRun.State.RUNNING) {
                throw new RunChanged("the run is " + run.state().word(), run);
            }
            Mark stop = new Mark(engine.now(run), caller.username(), why);
            Closing left =
                    new Closing(stop.at(), caller.username(), caller.agency().value(), "", Map.of(), why);
            return run.stopped(
                    stop,
                    run.steps().stream()
                            .map(step -> step.state().isOver() ? step : step.closed(StepRun.State.SKIPPED, left))
                            .toList());
        });
    }

    @Override
    public void happened(String incident, String event) {
        Asking.as(Asker.Part.PLATFORM, () -> store.ofIncident(incident)).stream()
                .filter(run -> run.state() == PlaybookRun.State.RUNNING)
                .forEach(run -> run.current().stream()
                        .filter(step -> waitsFor(run, step, event))
                        .forEach(step -> over(run.id(), step.sequence(), event)));
    }

    private static boolean waitsFor(PlaybookRun run, StepRun step, String event) {
        return run.playbook().step(step.step()) instanceof Step.Wait wait
                && wait.event().equals(event);
    }

    private void over(String id, int sequence, String event) {
        Asking.as(
                Asker.Part.PLATFORM,
                () -> engine.steer(
                        id,
                        run -> run.find(sequence)
                                .filter(step -> step.state() == StepRun.State.WAITING)
                                .map(step ->
                                        RunErrands.done(run, step, new StepResult(event, Map.of()), engine.now(run)))));
    }
}
