package org.aedile.server.playbook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;

/**
 * A playbook that is gone through, in an incident or to try it out.
 *
 * @param lead agency that leads
 * @param agencies all that take part, the lead among them
 * @param incident id of the incident; empty for a run without one
 * @param playbook as it was when the run began
 * @param version of the playbook; 0 for the one that came with the program
 * @param exercise true when nothing of it may reach anybody outside
 * @param started by whom and when
 * @param steps all that were come to, in their sequence
 * @param change counts the changes of the run
 */
public record PlaybookRun(
        String id,
        AgencyId lead,
        Set<AgencyId> agencies,
        String domain,
        Optional<String> incident,
        Playbook playbook,
        int version,
        boolean exercise,
        Mark started,
        State state,
        Optional<Mark> ended,
        List<StepRun> steps,
        int change) {
    public PlaybookRun {
        agencies = Set.copyOf(agencies);
        steps = List.copyOf(steps);
    }

    /** What a run is in. */
    public enum State {
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("ended")
        ENDED,
        /** Somebody stopped it before its end. */
        @JsonProperty("stopped")
        STOPPED;

        /** The word on the wire and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * When something was done, by whom and why.
     *
     * @param person empty for the platform
     * @param text the step that ended the run, the reason for stopping it, or empty
     */
    public record Mark(Instant at, String person, String text) {}

    public Optional<StepRun> find(int sequence) {
        return sequence >= 1 && sequence <= steps.size() ? Optional.of(steps.get(sequence - 1)) : Optional.empty();
    }

    /** Steps that go on. */
    public List<StepRun> current() {
        return steps.stream().filter(step -> !step.state().isOver()).toList();
    }

    /** The same run as the course left it. */
    public PlaybookRun after(Course course, Instant now) {
        Optional<Mark> end = course.end().map(title -> new Mark(now, "", title));
        State next = end.isPresent() ? State.ENDED : state;
        return new PlaybookRun(
                id,
                lead,
                agencies,
                domain,
                incident,
                playbook,
                version,
                exercise,
                started,
                next,
                end,
                course.steps(),
                change + 1);
    }

    /** The same run with these agencies. */
    public PlaybookRun with(Set<AgencyId> others) {
        return new PlaybookRun(
                id, lead, others, domain, incident, playbook, version, exercise, started, state, ended, steps, change);
    }

    /** The same run, stopped. */
    public PlaybookRun stopped(Mark stop, List<StepRun> left) {
        return new PlaybookRun(
                id,
                lead,
                agencies,
                domain,
                incident,
                playbook,
                version,
                exercise,
                started,
                State.STOPPED,
                Optional.of(stop),
                left,
                change + 1);
    }
}
