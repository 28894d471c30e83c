package org.aedile.server.whatif;

import org.aedile.server.access.Caller;

/**
 * What to do so that the people of a what-if get out soon and without a crush: which exits to close or open, and where
 * stewards show the way. Once asked for, it is worked out anew when an alert changes the situation, for twelve hours or until
 * somebody ends it. What was advised, and what was ordered by whom, stays on record as long as the what-if. Thread-safe.
 */
public interface EvacuationAdvices {
    /**
     * Works it out for the situation as it is now.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, also for another agency's what-if; {@code INVALID_VALUE}
     *     naming an exit that isn't there; {@code OVERLOADED} when too much waits
     */
    AdviceRecord ask(String simulation, AdviceTask task, Caller caller);

    /** @throws org.aedile.kernel.AedileException {@code NOT_FOUND}, also for another agency's what-if */
    AdviceRecord record(String simulation, Caller caller);

    /**
     * Orders a plan: from now on it stands, and its incident is told.
     *
     * @param advice number of the advice
     * @param option which of its plans, from 0
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when there is no such plan
     */
    AdviceRecord order(String simulation, int advice, int option, Caller caller);

    /** Alerts change nothing any more, and what is being worked out is given up. */
    AdviceRecord end(String simulation, Caller caller);
}
