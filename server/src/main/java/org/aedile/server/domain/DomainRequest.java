package org.aedile.server.domain;

import java.time.Instant;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.TimeDomain;

/**
 * What is needed to open a time domain.
 *
 * @param domain id and kind
 * @param title what screens call it
 * @param start what the clock shows first
 * @param speed domain seconds per real second; 0 for a clock that only moves when it is told
 *     ({@link DomainClock#advanceTo}), as a replay at full speed does
 * @param seedStates path of a file of states that sources begin with ({@link org.aedile.job.SeedStates}); empty for none
 * @param agency whose run it is; empty for one of all agencies
 */
public record DomainRequest(
        TimeDomain domain, String title, Instant start, double speed, String seedStates, Optional<AgencyId> agency) {
    /** A domain of all agencies. */
    public DomainRequest(TimeDomain domain, String title, Instant start, double speed, String seedStates) {
        this(domain, title, start, speed, seedStates, Optional.empty());
    }

    /** A domain of all agencies whose sources begin with nothing. */
    public DomainRequest(TimeDomain domain, String title, Instant start, double speed) {
        this(domain, title, start, speed, "");
    }
}
