package org.aedile.server.playbook;

import java.util.List;
import java.util.Optional;
import org.aedile.server.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Runs of playbooks. They are seen by the agencies that take part, and survive a restart. Thread-safe.
 */
public interface PlaybookRuns {
    /**
     * What is to be begun.
     *
     * @param domain time domain of a run without an incident; null for the one that screens show
     */
    record Beginning(
            String playbook,
            Optional<String> incident,
            @Nullable String domain) {}

    /**
     * Begins a run.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} without such a playbook or incident
     */
    PlaybookRun start(Beginning beginning, Caller caller);

    /** Those of an incident, or without any of the caller's agency, the newest first. */
    List<PlaybookRun> list(Optional<String> incident, Caller caller);

    /**
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}
     */
    PlaybookRun require(String run, Caller caller);

    /**
     * Somebody acts at a step.
     *
     * @throws RunChanged when the step is over or no such move can be made at it now
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} when the step is for others, {@code INVALID_VALUE} when a
     *     value or an answer is none
     */
    PlaybookRun move(String run, int sequence, Move move, Caller caller);

    /** Ends a run before its end; what is open is left out with the reason. */
    PlaybookRun stop(String run, String reason, Caller caller);

    /** Something happened in an incident: waits for it are over. */
    void happened(String incident, String event);
}
