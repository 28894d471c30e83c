package org.aedile.server.whatif;

import java.util.List;
import java.util.Optional;
import org.aedile.server.access.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Simulations of what happens next. They belong to the agency that asked; for others they are not there, unless an agreement
 * shows them. A few run at a time, beside everything else; what was taken is run, also after a restart. Thread-safe.
 */
public interface Simulations {
    /**
     * Takes a question.
     *
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} with what is wrong with it, {@code OVERLOADED} when too
     *     many wait, {@code NOT_FOUND} for an incident or alert that the caller may not see
     */
    Simulation start(SimulationStart start, Caller caller);

    /**
     * @param incident that shall be told what it comes to; null for none
     * @param domain time domain; null for the one that screens show, or that of the incident
     */
    record SimulationStart(
            SimulationQuestion question,
            @Nullable String incident,
            @Nullable String domain) {}

    /** The ground and the people of a question, without simulating anything. */
    Outset look(SimulationQuestion question, @Nullable String domain, Caller caller);

    /**
     * What a question begins with.
     *
     * @param inputs with 0 people when no number is given and no counter says one
     * @param mostPeople about whom it can be asked: by the room that there is, and by what a simulation and its playback hold
     * @param gases that can be chosen for a danger that nobody has measured
     */
    record Outset(
            String title, SimulationGround ground, int mostPeople, SimulationInputs inputs, List<GasStrength> gases) {}

    /** Those that the caller sees in a time domain, the newest first, at most 100; their results are left out. */
    List<Simulation> list(@Nullable String domain, Caller caller);

    /** @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, also when it is another agency's that doesn't show it */
    Simulation require(String id, Caller caller);

    /** How far it is; empty unless it runs. */
    Optional<SimulationProgress> progress(String id);

    /**
     * Where everybody was when, in the form of {@link org.aedile.server.simulation.Playback}.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} also before its first seed is done
     */
    byte[] trajectories(String id, Caller caller);

    /**
     * Ends what waits or runs; what is over stays as it is.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for what another agency shows
     */
    Simulation cancel(String id, Caller caller);

    /**
     * Tells an incident what it came to.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} while there is no result, {@code NOT_ALLOWED} for what
     *     another agency shows
     */
    Simulation tell(String id, String incident, Caller caller);
}
