package org.aedile.server.whatif;

import java.time.Instant;
import java.util.List;
import org.aedile.server.whatif.Simulation.State;
import org.jspecify.annotations.Nullable;

/**
 * What is advised for the people of a what-if, in the situation of a moment.
 *
 * @param simulation id of the what-if
 * @param number counts from 1; each later one is for a later situation
 * @param problem why it failed; null unless it did
 * @param changes what is different since the one before
 * @param question the situation
 * @param inputs how many people it began with
 * @param askedBy who asked; the platform, where an alert did
 * @param askedAt by the clock of the time domain
 * @param endedAt by the clock on the wall
 * @param plans null until the first is found; then the best so far
 */
public record EvacuationAdvice(
        String simulation,
        int number,
        State state,
        @Nullable String problem,
        AdviceTask task,
        List<AdviceChange> changes,
        SimulationQuestion question,
        SimulationInputs inputs,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable AdvisedPlans plans) {
    public EvacuationAdvice {
        changes = List.copyOf(changes);
    }
}
