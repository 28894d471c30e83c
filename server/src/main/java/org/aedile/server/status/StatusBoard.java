package org.aedile.server.status;

import org.aedile.server.domain.OpenDomain;

/** How the platform is, for screens and scripts. Thread-safe. */
public interface StatusBoard {
    /** The status as a screen of that domain shows it; a few milliseconds. */
    Status of(OpenDomain domain);

    /** A new alert has reached the screens this long after its observation was received. */
    void eventToScreen(long millis);
}
