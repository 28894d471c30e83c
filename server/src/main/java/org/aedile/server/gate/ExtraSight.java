package org.aedile.server.gate;

import java.util.List;
import java.util.Set;
import org.aedile.kernel.AgencyId;

/** Sight that single people have for a while beyond their agency's. The gate asks it; nobody else does. Thread-safe. */
public interface ExtraSight {
    /** What that person sees besides while they act for that agency, now. */
    List<Sight.Grant> of(AgencyId agency, String username);

    /** Who sees something besides, now. */
    Set<String> people();

    /** Calls back when people changed it; what ends by its time ends silently. */
    void listen(Runnable changed);
}
