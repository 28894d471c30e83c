package org.aedile.server.playbook.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.database.Asking;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.playbook.AutomaticStep;
import org.aedile.server.playbook.Course;
import org.aedile.server.playbook.Errand;
import org.aedile.server.playbook.PlaybookRun;
import org.aedile.server.playbook.Step;
import org.aedile.server.playbook.StepResult;
import org.aedile.server.playbook.StepRun;
import org.aedile.server.playbook.StepRun.Closing;
import org.aedile.server.playbook.StepRun.State;
import org.aedile.server.playbook.internal.PostgresRuns.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does what runs leave to the platform, on a thread of its own: automatic steps, right after they were come to, and waits
 * whose time is over. What was written to be done and wasn't when the server stopped is done after the next start.
 */
@Component
class RunErrands implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunErrands.class);
    private static final long SWEEP_MILLIS = 1_000;
    private static final long REST_SECONDS = 1;
    private static final int MOST_ATTEMPTS = 5;
    /** What may be otherwise in a minute. */
    private static final Set<ErrorCode> PASSING =
            Set.of(ErrorCode.OVERLOADED, ErrorCode.UNAVAILABLE, ErrorCode.CONFLICT);

    private final PostgresRuns store;
    private final RunEngine engine;
    private final TimeDomains domains;
    private final List<AutomaticStep> performers;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(Asking.platform(work), "playbook-errands"));
    private volatile boolean running;

    RunErrands(PostgresRuns store, RunEngine engine, TimeDomains domains, List<AutomaticStep> performers) {
        this.store = store;
        this.engine = engine;
        this.domains = domains;
        this.performers = performers;
    }

    @Override
    public void start() {
        running = true;
        engine.listen(run -> wake());
        var unused = thread.scheduleWithFixedDelay(this::sweep, 0, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("the errands of playbooks did not end within 10 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void wake() {
        if (running) {
            thread.execute(this::sweep);
        }
    }

    private void sweep() {
        try {
            store.working(Instant.now()).forEach(this::perform);
            for (OpenDomain domain : domains.listOpen()) {
                store.due(domain.id(), domain.clock().instant()).forEach(this::endWait);
            }
        } catch (RuntimeException e) {
            LOG.warn("the errands of playbooks could not be looked through; it is tried again", e);
        }
    }

    private void perform(Place place) {
        try {
            engine.steer(
                    place.run(), run -> find(run, place, State.WORKING).flatMap(step -> attempt(run, step, place)));
        } catch (RuntimeException e) {
            boolean told = e instanceof AedileException;
            String why = told ? String.valueOf(e.getMessage()) : "a fault of ours";
            boolean lasting = e instanceof AedileException refusal && !PASSING.contains(refusal.code());
            LOG.warn("step {} of playbook run {} could not be done", place.sequence(), place.run(), e);
            engine.steer(
                    place.run(), run -> find(run, place, State.WORKING).map(step -> again(run, step, why, lasting)));
        }
    }

    private Optional<Course> attempt(PlaybookRun run, StepRun at, Place place) {
        Step step = run.playbook().step(at.step());
        Optional<AutomaticStep> performer =
                performers.stream().filter(one -> one.kind() == step.kind()).findFirst();
        if (performer.isEmpty()) {
            return Optional.of(course(run).put(at.attempted(State.FAILED, "nothing here does that; do it by hand")));
        }
        Errand errand = new Errand(run, at.sequence(), step, at.isRetried());
        Optional<StepResult> result = performer.get().perform(errand);
        if (result.isPresent()) {
            return Optional.of(done(run, at, result.get(), engine.now(run)));
        }
        store.restUntil(place, Instant.now().plusSeconds(REST_SECONDS));
        return errand.retried() ? Optional.of(course(run).put(at.takenUp())) : Optional.empty();
    }

    private Course again(PlaybookRun run, StepRun step, String why, boolean lasting) {
        boolean last = lasting || step.attempts() + 1 >= MOST_ATTEMPTS;
        return course(run).put(step.attempted(last ? State.FAILED : State.WORKING, why));
    }

    private void endWait(Place place) {
        engine.steer(
                place.run(),
                run -> find(run, place, State.WAITING)
                        .filter(step -> run.playbook().step(step.step()) instanceof Step.Wait)
                        .map(step -> late(run, step)));
    }

    private Course late(PlaybookRun run, StepRun step) {
        Step.Wait wait = (Step.Wait) run.playbook().step(step.step());
        String answer = wait.event().isEmpty() ? "" : "late";
        Closing over = new Closing(engine.now(run), "", "", answer, Map.of(), "");
        return course(run).go(step.closed(State.DONE, over), wait.late());
    }

    private Course course(PlaybookRun run) {
        return new Course(run.playbook(), run.steps(), engine.now(run));
    }

    /** The platform has done a step, and it goes on. */
    static Course done(PlaybookRun run, StepRun step, StepResult result, Instant now) {
        String next = run.playbook().step(step.step()).exits().get(0);
        Closing end = new Closing(now, "", "", "", result.facts(), result.text());
        return new Course(run.playbook(), run.steps(), now).go(step.closed(State.DONE, end), next);
    }

    private static Optional<StepRun> find(PlaybookRun run, Place place, State state) {
        return run.state() == PlaybookRun.State.RUNNING
                ? run.find(place.sequence()).filter(step -> step.state() == state)
                : Optional.empty();
    }
}
