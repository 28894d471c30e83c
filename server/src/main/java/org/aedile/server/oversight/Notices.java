package org.aedile.server.oversight;

import org.aedile.kernel.AgencyId;

/** Tells screens that something waits for their people, without saying what: they ask for that. Thread-safe. */
public interface Notices {
    /** Counts up with each change that concerns people of that agency. */
    long number(AgencyId agency);

    /** Something changed that concerns people of these agencies. */
    void changed(AgencyId... agencies);

    /** Calls back after every change. Must return quickly. */
    void listen(Runnable changed);
}
