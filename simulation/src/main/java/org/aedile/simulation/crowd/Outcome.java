package org.aedile.simulation.crowd;

import java.util.List;

/**
 * How a simulation ended.
 *
 * @param evacuationSeconds when the last person left; the scenario's limit when somebody is still there
 * @param lowerBoundSeconds no plan whatever empties the place sooner, see {@link LowerBound}
 * @param stuck who is still there, and why
 */
public record Outcome(double evacuationSeconds, double lowerBoundSeconds, PassageLog passages, List<Stuck> stuck) {
    public Outcome {
        stuck = List.copyOf(stuck);
    }

    /**
     * Somebody who did not get out.
     *
     * @param sinceSeconds when they fell or last came nearer to an exit; 0 when they never arrived
     */
    public record Stuck(int id, double x, double y, Reason reason, double sinceSeconds) {}

    /** Why somebody is still there. */
    public enum Reason {
        NO_EXIT("no open exit can be reached"),
        INCAPACITATED("poisoned by gas"),
        CAUGHT("within the reach of a threat"),
        CUT_OFF("a threat is on every way"),
        NOT_STARTED("the premovement time is not over"),
        BLOCKED("others or a wall are in the way, and the exit has come no nearer"),
        WITH_A_LIFT("riding in a lift, or waiting for one"),
        ON_THE_WAY("still walking when the time was up"),
        NOT_ARRIVED("never found room to come in");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** The reason as a clause. */
        public String text() {
            return text;
        }
    }
}
