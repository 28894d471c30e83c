package org.aedile.server.gate;

import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;

/** Decides who sees what. Thread-safe. */
public interface Gate {
    /** What a caller may see now. */
    Sight sightOf(Caller caller);

    /** What the people of an agency may see now. */
    Sight sightOf(AgencyId agency);
}
