package org.aedile.server.domain.internal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.domain.DetectionJobs;
import org.aedile.server.domain.DomainClock;
import org.aedile.server.domain.DomainRequest;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.log.LogDomains;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The open domains, remembered in PostgreSQL. After a restart live goes on by the system's clock; every other domain goes
 * on where its log ends, because its clock stood still while the server was away.
 */
public final class PostgresTimeDomains implements TimeDomains {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresTimeDomains.class);
    private static final int OTHER_PARTITIONS = 2;
    private static final long SECOND = 1_000;
    private static final double FAST = 100;

    private final DomainTable table;
    private final LogDomains log;
    private final DetectionJobs jobs;
    private final InstantSource system;
    private final int livePartitions;
    private final String liveSeedStates;
    private final Map<String, OpenDomain> open = new ConcurrentHashMap<>();

    public PostgresTimeDomains(
            JdbcClient jdbc, LogDomains log, DetectionJobs jobs, int livePartitions, String liveSeedStates) {
        this.table = new DomainTable(jdbc);
        this.log = log;
        this.jobs = jobs;
        this.system = InstantSource.system();
        this.livePartitions = livePartitions;
        this.liveSeedStates = liveSeedStates;
    }

    /** Opens live and what was open before. */
    public void resume() {
        open(new DomainRequest(TimeDomain.LIVE, "Live", system.instant(), 1, liveSeedStates));
        for (DomainTable.Row row : table.list()) {
            if (!open.containsKey(row.request().domain().id())) {
                start(row);
            }
        }
    }

    @Override
    public List<OpenDomain> listOpen() {
        Comparator<OpenDomain> liveFirst =
                Comparator.comparing(domain -> domain.domain().kind() != TimeDomain.Kind.LIVE);
        return open.values().stream()
                .sorted(liveFirst.thenComparing(OpenDomain::id))
                .toList();
    }

    @Override
    public Optional<OpenDomain> findOpen(String id) {
        return Optional.ofNullable(open.get(id));
    }

    @Override
    public DomainClock clock(String id) {
        return findOpen(id)
                .map(OpenDomain::clock)
                .orElseThrow(() -> new AedileException(ErrorCode.NOT_FOUND, "time domain '" + id + "' is not open"));
    }

    @Override
    public synchronized OpenDomain open(DomainRequest request) {
        OpenDomain already = open.get(request.domain().id());
        if (already != null) {
            return sameKind(already, request);
        }
        int partitions = request.domain().kind() == TimeDomain.Kind.LIVE ? livePartitions : OTHER_PARTITIONS;
        DomainTable.Row row = new DomainTable.Row(request, partitions, system.instant());
        table.insert(row);
        return start(remembered(row));
    }

    @Override
    public synchronized void close(String id) {
        if (id.equals(TimeDomain.LIVE.id())) {
            throw new AedileException(ErrorCode.CONFLICT, "the live domain can't be closed");
        }
        OpenDomain closing = open.remove(id);
        if (closing != null) {
            table.delete(id);
            log.close(id);
            jobs.finish(id);
        }
    }

    private static OpenDomain sameKind(OpenDomain already, DomainRequest request) {
        if (already.domain().kind() != request.domain().kind()) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "time domain '" + already.id() + "' is open as "
                            + already.domain().kind());
        }
        return already;
    }

    /** What the table has for that id: a domain keeps the number of partitions that it was made with. */
    private DomainTable.Row remembered(DomainTable.Row wanted) {
        return table.list().stream()
                .filter(row -> row.request()
                        .domain()
                        .id()
                        .equals(wanted.request().domain().id()))
                .findFirst()
                .orElse(wanted);
    }

    private OpenDomain start(DomainTable.Row row) {
        DomainRequest request = row.request();
        String id = request.domain().id();
        OptionalLong latest = log.prepare(id, row.partitions());
        DomainClock clock = clockOf(request, latest);
        OpenDomain domain = new OpenDomain(
                request.domain(),
                request.title(),
                clock,
                row.partitions(),
                row.openedAt(),
                request.seedStates(),
                request.agency());
        jobs.start(domain);
        log.open(id, clock, ticksOf(request));
        open.put(id, domain);
        LOG.info("Time domain {} is open, its clock shows {}", id, clock.instant());
        return domain;
    }

    private DomainClock clockOf(DomainRequest request, OptionalLong latest) {
        if (request.domain().kind() == TimeDomain.Kind.LIVE) {
            return DomainClock.live(system);
        }
        long start = Math.max(request.start().toEpochMilli(), latest.orElse(Long.MIN_VALUE));
        DomainClock clock = DomainClock.of(system, Instant.ofEpochMilli(start), request.speed());
        if (request.domain().kind() == TimeDomain.Kind.DEMO) {
            clock.allowUntil(start); // until its player lets it go
        }
        return clock;
    }

    /** Each domain second; every five at full or very high speed, still less than what counts as an absence. */
    private static LogDomains.Ticks ticksOf(DomainRequest request) {
        boolean live = request.domain().kind() == TimeDomain.Kind.LIVE;
        boolean fast = request.speed() == 0 || request.speed() > FAST;
        return new LogDomains.Ticks(fast ? 5 * SECOND : SECOND, !live);
    }
}
