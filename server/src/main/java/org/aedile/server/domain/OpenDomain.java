package org.aedile.server.domain;

import java.time.Instant;
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
 */
public record OpenDomain(
        TimeDomain domain, String title, DomainClock clock, int partitions, Instant openedAt, String seedStates) {
    public String id() {
        return domain.id();
    }
}
