package org.aedile.server.access.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aedile.server.access.Caller;
import org.aedile.server.access.OpenStreams;
import org.springframework.stereotype.Component;

/** The streams that are open, and whose they are. Thread-safe. */
@Component
class SessionStreams implements OpenStreams {
    private final Set<Open> open = ConcurrentHashMap.newKeySet();

    private record Open(Caller caller, Stream stream) {}

    @Override
    public void add(Caller caller, Stream stream) {
        open.add(new Open(caller, stream));
    }

    /** Ends the streams of callers that match. */
    void leave(Predicate<Caller> gone) {
        open.stream()
                .filter(one -> gone.test(one.caller()))
                .forEach(one -> one.stream().leave());
        forgetEnded();
    }

    /** Whose streams are open; commands of this machine have none that could be taken from them. */
    Set<Caller> callers() {
        forgetEnded();
        return open.stream()
                .map(Open::caller)
                .filter(caller -> !caller.isLocal())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void forgetEnded() {
        open.removeIf(one -> !one.stream().isOpen());
    }
}
