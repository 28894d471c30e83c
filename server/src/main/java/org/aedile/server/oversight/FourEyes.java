package org.aedile.server.oversight;

import org.aedile.server.access.Caller;

/** Stands before acts that take two people. Thread-safe. */
public interface FourEyes {
    /**
     * Lets the act happen when a second person has approved exactly this one; the approval is used up by it. Whoever runs the
     * machine itself needs none, because the software can keep nothing from them. To be called right before the act, outside
     * of its transaction, when all that can be refused without a second person has been.
     *
     * @throws SecondPersonNeeded when nobody has yet; the request that then waits is in it
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} for machines, {@code MISSING_FIELD} without a reason
     */
    void require(Act act, Caller caller);
}
