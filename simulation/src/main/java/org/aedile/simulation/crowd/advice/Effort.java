package org.aedile.simulation.crowd.advice;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/**
 * How hard to search. The answer is the same with any number of threads when nobody ends the search early.
 *
 * @param simulations most plans that are simulated
 * @param changes plans that the network looks at between two rounds of simulations
 */
public record Effort(int threads, int simulations, int changes, long seed) {
    public Effort {
        if (threads < 1 || simulations < 1 || changes < 1) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    threads + " threads, " + simulations + " simulations and " + changes
                            + " changes must be 1 at least");
        }
    }

    /** As far as it makes sense. */
    public static Effort thorough(int threads) {
        return new Effort(threads, 40, 4000, 1);
    }
}
