package org.aedile.server.status;

import org.aedile.server.domain.OpenDomain;

/** How the platform is, for screens and scripts. Thread-safe. */
public interface StatusBoard {
    /** The status of that domain, to be fitted to those who look; a few milliseconds. */
    Counted of(OpenDomain domain);

    /** A new alert has reached the screens this long after its observation was received. */
    void eventToScreen(long millis);
}
