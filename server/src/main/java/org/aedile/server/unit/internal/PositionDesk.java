package org.aedile.server.unit.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.Asking;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.observation.IntakeResult.Refused;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitPosition;
import org.aedile.server.unit.UnitPositions;
import org.aedile.server.unit.UnitStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Takes down where units are. One thread stores what waits, many at once, and says of each when it is stored. The newest shows
 * on the board; what comes late is stored and not shown. Thread-safe.
 */
@Component
class PositionDesk implements UnitPositions, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PositionDesk.class);
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final Duration MOST_AHEAD = Duration.ofMinutes(1);

    private final UnitBoard board;
    private final PositionStore store;
    private final DomainChoice domains;
    private final InstantSource clock;
    private final Duration retention;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean running;
    private Thread thread = new Thread(Asking.platform(this::work), "unit-positions");

    PositionDesk(
            UnitBoard board,
            PositionStore store,
            DomainChoice domains,
            InstantSource clock,
            AedileProperties properties) {
        this.board = board;
        this.store = store;
        this.domains = domains;
        this.clock = clock;
        this.retention = properties.units().positionRetention();
    }

    private record Waiting(Unit unit, UnitPosition position, Instant received, CompletableFuture<IntakeResult> done) {}

    @Override
    public CompletableFuture<IntakeResult> submit(String unitId, UnitPosition position) {
        Optional<Unit> unit = board.find(unitId);
        Optional<Refused> refused = unit.flatMap(known -> refusal(known, position))
                .or(() -> unit.isEmpty()
                        ? Optional.of(new Refused(unitId, ErrorCode.NOT_FOUND, "the unit is retired"))
                        : Optional.empty());
        if (refused.isPresent()) {
            return CompletableFuture.completedFuture(refused.get());
        }
        CompletableFuture<IntakeResult> done = new CompletableFuture<>();
        if (!running || !queue.offer(new Waiting(unit.orElseThrow(), position, clock.instant(), done))) {
            return CompletableFuture.completedFuture(
                    new Refused(unitId, ErrorCode.OVERLOADED, MOST_WAITING + " positions wait to be stored"));
        }
        return done;
    }

    private Optional<Refused> refusal(Unit unit, UnitPosition position) {
        Instant now = domains.clockOf(unit.traits().timeDomain()).instant();
        if (unit.status() == UnitStatus.OFF_DUTY) {
            return Optional.of(
                    new Refused(unit.id(), ErrorCode.CONFLICT, "it is off duty, and nobody keeps where it is"));
        }
        if (position.at().isAfter(now.plus(MOST_AHEAD))) {
            return Optional.of(new Refused(
                    unit.id(), ErrorCode.TIME_IN_FUTURE, position.at() + " is more than 1 min after " + now));
        }
        if (position.at().isBefore(now.minus(retention))) {
            return Optional.of(new Refused(
                    unit.id(),
                    ErrorCode.TIME_TOO_OLD,
                    position.at() + " is more than the " + retention.toHours() + " h ago that positions are kept"));
        }
        return Optional.empty();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(Asking.platform(this::work), "unit-positions");
        thread.start();
    }

    /** What waits is stored before. */
    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        List<Waiting> batch = new ArrayList<>(MOST_AT_ONCE);
        while (running || !queue.isEmpty()) {
            batch.clear();
            try {
                if (queue.isEmpty()) {
                    batch.add(queue.take());
                }
            } catch (InterruptedException e) {
                continue; // asked to stop: what waits is stored first
            }
            queue.drainTo(batch, MOST_AT_ONCE - batch.size());
            store(batch);
        }
    }

    private void store(List<Waiting> batch) {
        try {
            store.add(batch.stream()
                    .map(one -> new PositionStore.Row(one.unit(), one.position(), one.received()))
                    .toList());
        } catch (DataAccessException e) {
            LOG.warn("{} positions of units could not be stored: {}", batch.size(), e.toString());
            batch.forEach(one -> one.done()
                    .complete(new Refused(one.unit().id(), ErrorCode.UNAVAILABLE, "the database can't store it now")));
            return;
        }
        Map<String, UnaryOperator<Unit>> moves = new LinkedHashMap<>();
        batch.forEach(one -> moves.merge(
                one.unit().id(),
                unit -> moved(unit, one.position()),
                (first, next) -> unit -> next.apply(first.apply(unit))));
        board.changeAll(moves);
        batch.forEach(one -> one.done()
                .complete(new IntakeResult.Accepted(
                        one.unit().id(), one.position().at().toString())));
    }

    private static Unit moved(Unit unit, UnitPosition position) {
        boolean newer = unit.position()
                .filter(known -> !position.at().isAfter(known.at()))
                .isEmpty();
        return newer && unit.status() != UnitStatus.OFF_DUTY ? unit.at(position) : unit;
    }
}
