package org.aedile.server.gate;

import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;

/** Decides who sees what. Thread-safe. */
public interface Gate {
    /** What a caller may see now. */
    Sight sightOf(Caller caller);

    /** What the people of an agency may see now. */
    Sight sightOf(AgencyId agency);

    /** Calls back when people changed what somebody sees; what begins and ends by its time changes silently. */
    void listen(Runnable changed);
}
