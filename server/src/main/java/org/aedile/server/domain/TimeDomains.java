package org.aedile.server.domain;

import java.util.List;
import java.util.Optional;

/**
 * The open time domains: {@code live} always, the demo, replays and exercises while they run. A domain that is open stays
 * open over a restart of the server. Thread-safe.
 */
public interface TimeDomains {
    /** The open domains, live first, then by id. */
    List<OpenDomain> listOpen();

    /** The open domain of that id. */
    Optional<OpenDomain> findOpen(String id);

    /**
     * The clock of an open domain.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when no such domain is open
     */
    DomainClock clock(String id);

    /**
     * Opens a domain: topics, clock and detection job. Opening one that is open returns it unchanged.
     *
     * @throws org.aedile.kernel.AedileException {@code CONFLICT} when it is open with another kind
     */
    OpenDomain open(DomainRequest request);

    /**
     * Closes a domain: its job ends after it has seen everything on the log, its ticks stop; its log and alerts stay until
     * their retention ends.
     */
    void close(String id);
}
