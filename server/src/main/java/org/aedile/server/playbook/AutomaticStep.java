package org.aedile.server.playbook;

import java.util.Optional;

/**
 * Does the automatic steps of one kind. Features that can provide one each; a step that nobody can do is left to people, who
 * are told so.
 */
public interface AutomaticStep {
    /** The kind that it does. */
    StepKind kind();

    /**
     * Does it, in the transaction that marks the step as done: what it writes there is written once, whatever happens. What
     * reaches beyond the database must drop repeats by the errand's key.
     *
     * @return what came of it, for people; empty while it is still being done: it is asked for again in a second
     * @throws org.aedile.kernel.AedileException with what is wrong; it is tried again, and then left to people
     */
    Optional<StepResult> perform(Errand errand);
}
