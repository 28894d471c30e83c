package org.aedile.server.domain;

import java.time.Instant;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.TimeDomain;

/**
 * A time domain that is open.
 *
 * @param domain id and kind
 * @param title what screens call it
 * @param clock its clock
 * @param partitions partitions of its observations topic
 * @param openedAt when it was opened, system time
 * @param seedStates path of a file of states that sources begin with; empty for none
 * @param agency whose run it is; empty for one of all agencies
 */
public record OpenDomain(
        TimeDomain domain,
        String title,
        DomainClock clock,
        int partitions,
        Instant openedAt,
        String seedStates,
        Optional<AgencyId> agency) {
    public String id() {
        return domain.id();
    }
}
