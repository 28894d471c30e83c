package org.aedile.server.source;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The registered sources. Reading is from memory, writing goes to the database first; a change reaches the detection jobs
 * through the compacted topic of sources. Thread-safe.
 */
public interface SourceRegistry {
    /** The source of that id, retired ones included. */
    Optional<Source> find(String id);

    /**
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when there is none
     */
    Source require(String id);

    /** The source that syslog messages call by that host name or address. */
    Optional<Source> findByAlias(String alias);

    /** Up to {@code limit} sources after that id in the order of ids; start with the empty text. */
    List<Source> listAfter(String id, int limit);

    /** All of them, in the order of ids. */
    Collection<Source> listAll();

    int count();

    /**
     * Registers new sources and replaces those that exist, all or none; made for 100,000 at once.
     *
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} that names every problem of the first wrong one
     */
    void register(Collection<Source> sources);

    /** Changes one source; the id stays. */
    Source update(Source source);

    /** Holds its alerts back until that time; the platform ends it by itself. */
    Source startMaintenance(String id, Instant until, String reason, String by);

    Source endMaintenance(String id);

    /** What is usual of it is forgotten and learned anew from then on. */
    Source learnAnew(String id, Source.Relearning relearning);

    /** Nothing more is taken from it; what it said stays until its retention ends. */
    Source retire(String id);
}
