package org.aedile.simulation.crowd.advice;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/**
 * How hard to search. The answer is the same with any number of threads when nobody ends the search early.
 *
 * @param simulations most plans that are simulated
 * @param changes plans that the network looks at between two rounds of simulations
 * @param otherSeeds the best plan must hold with so many other seeds, too
 */
public record Effort(int threads, int simulations, int changes, long seed, int otherSeeds) {
    public Effort {
        if (threads < 1 || simulations < 1 || changes < 1 || otherSeeds < 0) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    threads + " threads, " + simulations + " simulations and " + changes
                            + " changes must be 1 at least, and " + otherSeeds + " other seeds 0 at least");
        }
    }

    /** Judged by the scenario's own seed alone. */
    public Effort(int threads, int simulations, int changes, long seed) {
        this(threads, simulations, changes, seed, 0);
    }

    /** As far as it makes sense. */
    public static Effort thorough(int threads) {
        return new Effort(threads, 24, 4000, 1, 2);
    }
}
