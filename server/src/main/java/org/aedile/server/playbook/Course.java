package org.aedile.server.playbook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.playbook.StepRun.Closing;
import org.aedile.server.playbook.StepRun.State;

/**
 * How a run goes through its playbook: a step that ends opens the next. The same steps ended in the same order open the
 * same steps. Knows neither people nor what automatic steps do. Not thread-safe.
 */
public final class Course {
    private static final int MOST_STEPS = 2_000;

    private final Playbook playbook;
    private final List<StepRun> steps;
    private final Instant now;
    private Optional<String> end = Optional.empty();

    /** Goes on from these steps, in the order of their sequence. */
    public Course(Playbook playbook, List<StepRun> steps, Instant now) {
        this.playbook = playbook;
        this.steps = new ArrayList<>(steps);
        this.now = now;
    }

    /** Opens the first step. */
    public Course begin() {
        open(playbook.start(), 0);
        return this;
    }

    /** A step is as this says now. */
    public Course put(StepRun changed) {
        steps.set(changed.sequence() - 1, changed);
        return this;
    }

    /** Goes on to that step from one that has just ended. */
    public Course go(StepRun ended, String next) {
        put(ended);
        open(next, ended.parent());
        return this;
    }

    /** All steps that were come to. */
    public List<StepRun> steps() {
        return List.copyOf(steps);
    }

    /** Title of the step that ended the run; empty while it goes on. */
    public Optional<String> end() {
        return end;
    }

    private void open(String id, int parent) {
        if (parent > 0 && id.equals(parallel(parent).next())) {
            arrive(parent);
            return;
        }
        if (steps.size() >= MOST_STEPS) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "the run has come to %d steps, the most there can be".formatted(MOST_STEPS),
                    "stop it");
        }
        Step step = playbook.step(id);
        StepRun opened =
                StepRun.opened(steps.size() + 1, id, parent, stateOf(step), now).withDue(due(step));
        steps.add(opened);
        if (step instanceof Step.End) {
            put(opened.closed(State.DONE, nobody()));
            end = Optional.of(step.head().title());
        } else if (step instanceof Step.Parallel parallel) {
            parallel.branches().forEach(branch -> open(branch, opened.sequence()));
        }
    }

    private void arrive(int sequence) {
        StepRun arrived = steps.get(sequence - 1).branchArrived();
        Step.Parallel parallel = parallel(sequence);
        if (arrived.arrived() < parallel.branches().size()) {
            put(arrived);
        } else {
            go(arrived.closed(State.DONE, nobody()), parallel.next());
        }
    }

    private Step.Parallel parallel(int sequence) {
        return (Step.Parallel) playbook.step(steps.get(sequence - 1).step());
    }

    private Closing nobody() {
        return new Closing(now, "", "", "", Map.of(), "");
    }

    private static State stateOf(Step step) {
        if (step.kind().isAutomatic()) {
            return State.WORKING;
        }
        return step.kind().isForPeople() ? State.OPEN : State.WAITING;
    }

    private Optional<Instant> due(Step step) {
        return (step instanceof Step.Wait wait ? wait.longest() : step.head().within()).map(now::plus);
    }
}
