package org.aedile.server.gate;

import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;

/** Decides who sees what. Thread-safe. */
public interface Gate {
    /** What a caller may see now. */
    Sight sightOf(Caller caller);

    /** What the people of an agency may see now. */
    Sight sightOf(AgencyId agency);

    /** What one of its people may see now: more while they have broken a glass or are in a need-to-know group. */
    Sight sightOf(AgencyId agency, String username);

    /** Who sees more than their agency now, by user name. */
    Set<String> exceptions();

    /** Calls back when people changed what somebody sees; what begins and ends by its time changes silently. */
    void listen(Runnable changed);
}
