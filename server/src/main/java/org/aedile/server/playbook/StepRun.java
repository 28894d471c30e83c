package org.aedile.server.playbook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step that was come to in a run; a step of a circle is come to several times.
 *
 * @param sequence counts up from 1 in the run
 * @param step id of the step
 * @param parent sequence of the parallel step in one of whose branches it is; 0 for none
 * @param opened when it was come to, by the clock of the time domain
 * @param due until when it should be done, or when a wait is over
 * @param closing how it ended; empty while it goes on
 * @param approvals of a gate
 * @param arrived how many branches of a parallel step have come to its meeting point
 * @param attempts how often the platform has tried it
 * @param note what went wrong at the last attempt, until the platform is at it again; empty for nothing
 */
public record StepRun(
        int sequence,
        String step,
        int parent,
        State state,
        Instant opened,
        Optional<Instant> due,
        Optional<Closing> closing,
        List<Approval> approvals,
        int arrived,
        int attempts,
        String note) {
    public StepRun {
        approvals = List.copyOf(approvals);
    }

    /** What a step is in. */
    public enum State {
        /** Somebody is to act. */
        @JsonProperty("open")
        OPEN,
        /** The platform is at it. */
        @JsonProperty("working")
        WORKING,
        /** It waits for a time, an event or its branches. */
        @JsonProperty("waiting")
        WAITING,
        /** The platform can't do it: somebody does it by hand, has it tried again, or skips it. */
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("done")
        DONE,
        /** Left out, by somebody with a reason. */
        @JsonProperty("skipped")
        SKIPPED;

        /** The word on the wire and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isOver() {
            return this == DONE || this == SKIPPED;
        }
    }

    /**
     * How a step ended.
     *
     * @param person who ended it; empty for the platform
     * @param agency for which
     * @param answer what was answered; {@code refused} at a gate, {@code late} when a wait's time was over
     * @param values what was recorded; of a step that the platform did, the facts of its {@link StepResult}
     * @param text the result of an automatic step, the reason for leaving one out
     */
    public record Closing(
            Instant at, String person, String agency, String answer, Map<String, String> values, String text) {}

    /**
     * One approval at a gate.
     *
     * @param place which of the approvals that the gate asks for, from 0
     */
    public record Approval(int place, String person, String agency, Instant at) {}

    /** A step that was just come to. */
    static StepRun opened(int sequence, String step, int parent, State state, Instant now) {
        return new StepRun(sequence, step, parent, state, now, Optional.empty(), Optional.empty(), List.of(), 0, 0, "");
    }

    StepRun withDue(Optional<Instant> time) {
        return new StepRun(sequence, step, parent, state, opened, time, closing, approvals, arrived, attempts, note);
    }

    /** The same, ended. */
    public StepRun closed(State how, Closing end) {
        return new StepRun(
                sequence, step, parent, how, opened, due, Optional.of(end), approvals, arrived, attempts, "");
    }

    /** The same with one approval more. */
    public StepRun approved(Approval approval) {
        List<Approval> more =
                Stream.concat(approvals.stream(), Stream.of(approval)).toList();
        return new StepRun(sequence, step, parent, state, opened, due, closing, more, arrived, attempts, note);
    }

    /** The same with one branch more at the meeting point. */
    StepRun branchArrived() {
        return new StepRun(sequence, step, parent, state, opened, due, closing, approvals, arrived + 1, attempts, note);
    }

    /** The same after an attempt that came to nothing. */
    public StepRun attempted(State now, String why) {
        return new StepRun(sequence, step, parent, now, opened, due, closing, approvals, arrived, attempts + 1, why);
    }

    /** The same, to be tried anew. */
    public StepRun again() {
        return new StepRun(sequence, step, parent, State.WORKING, opened, due, closing, approvals, arrived, 0, note);
    }

    /** True when it is to be tried anew and that has not begun. */
    public boolean isRetried() {
        return state == State.WORKING && attempts == 0 && !note.isEmpty();
    }

    /** The same, with the platform at it again. */
    public StepRun takenUp() {
        return new StepRun(sequence, step, parent, state, opened, due, closing, approvals, arrived, attempts, "");
    }
}
