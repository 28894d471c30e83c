package org.aedile.server.access.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aedile.server.access.Caller;
import org.aedile.server.database.PlatformRun;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Twice a second, asks the database which of the sessions and tokens with an open stream are still good, and ends the streams
 * of the others. Whatever ended them, here or in another process, no screen outlasts it by a second. An open stream counts as
 * use of its session.
 */
@Component
class SessionUpkeep {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Sessions sessions;
    private final MachineTokens tokens;
    private final SessionStreams streams;

    SessionUpkeep(Sessions sessions, MachineTokens tokens, SessionStreams streams) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.streams = streams;
    }

    /** Starts it with the server. */
    @Configuration(proxyBeanMethods = false)
    static class Run {
        @Bean
        PlatformRun sessionUpkeepRun(SessionUpkeep upkeep) {
            return new PlatformRun("session-upkeep", new PlatformRun.Pace(PAUSE, PAUSE), upkeep::sweep);
        }
    }

    private void sweep() {
        Set<Caller> callers = streams.callers();
        leaveUnless(callers, caller -> !caller.sessionId().isEmpty(), sessions::alive);
        leaveUnless(callers, caller -> caller.sessionId().isEmpty(), tokens::alive);
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
