package org.aedile.server.access.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aedile.server.access.Caller;
import org.aedile.server.database.Asking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Twice a second, asks the database which of the sessions and tokens with an open stream are still good, and ends the streams
 * of the others. Whatever ended them, here or in another process, no screen outlasts it by a second. An open stream counts as
 * use of its session.
 */
@Component
class SessionUpkeep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SessionUpkeep.class);
    private static final long SWEEP_MILLIS = 500;

    private final Sessions sessions;
    private final MachineTokens tokens;
    private final SessionStreams streams;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(Asking.platform(task), "session-upkeep"));
    private volatile boolean running;

    SessionUpkeep(Sessions sessions, MachineTokens tokens, SessionStreams streams) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.streams = streams;
    }

    @Override
    public void start() {
        running = true;
        Future<?> unused =
                thread.scheduleWithFixedDelay(this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void sweep() {
        try {
            Set<Caller> callers = streams.callers();
            leaveUnless(callers, caller -> !caller.sessionId().isEmpty(), sessions::alive);
            leaveUnless(callers, caller -> caller.sessionId().isEmpty(), tokens::alive);
        } catch (RuntimeException e) {
            LOG.warn("whether sessions with open streams are still good can't be told now", e);
        }
    }

    private void leaveUnless(Set<Caller> callers, Predicate<Caller> kind, Alive alive) {
        Set<Caller> asked = callers.stream().filter(kind).collect(Collectors.toUnmodifiableSet());
        if (asked.isEmpty()) {
            return;
        }
        Set<Caller> ended = new HashSet<>(asked);
        ended.removeAll(alive.of(asked));
        if (!ended.isEmpty()) {
            streams.leave(ended::contains);
        }
    }

    /** Which of these callers may still be here. */
    private interface Alive {
        Set<Caller> of(Set<Caller> callers);
    }
}
