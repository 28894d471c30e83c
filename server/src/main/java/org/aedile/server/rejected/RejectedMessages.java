package org.aedile.server.rejected;

import org.aedile.kernel.Rejected;

/** Keeps refused messages on the log and, the newest of them, in the database. Thread-safe. */
public interface RejectedMessages {
    /**
     * Keeps one; never waits. In a flood only some are kept; all of them are counted elsewhere.
     *
     * @param message what was refused
     * @param channel the way it came
     * @param agency owner of the source; empty when that is not known
     */
    void keep(Rejected message, String channel, String agency);
}
