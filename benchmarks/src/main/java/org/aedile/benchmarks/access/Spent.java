package org.aedile.benchmarks.access;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.benchmarks.access.Endpoints.Endpoint;
import org.aedile.benchmarks.harness.Progress;

/** Where the time of a run goes: by part of the run, and by endpoint. Thread-safe. */
final class Spent {
    private static final int MOST = 6;
    private static final double NANOS_A_SECOND = 1e9;

    private final Map<String, Share> byEndpoint = new HashMap<>();
    private long begun = System.nanoTime();

    private record Share(String endpoint, int requests, long nanos) {
        Share and(Share more) {
            return new Share(endpoint, requests + more.requests, nanos + more.nanos);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s %.1f s for %d", endpoint, nanos / NANOS_A_SECOND, requests);
        }
    }

    /** A part of the run is over; the next begins. */
    synchronized void tell(String part) {
        long now = System.nanoTime();
        Progress.say(String.format(Locale.ROOT, "%.1f s %s", (now - begun) / NANOS_A_SECOND, part));
        begun = now;
    }

    synchronized void add(Endpoint endpoint, long nanos) {
        byEndpoint.merge(endpoint.toString(), new Share(endpoint.toString(), 1, nanos), Share::and);
    }

    synchronized void tellMost() {
        List<Share> most = byEndpoint.values().stream()
                .sorted(Comparator.comparingLong(Share::nanos).reversed())
                .limit(MOST)
                .toList();
        Progress.say("most went into " + most.stream().map(Share::toString).collect(Collectors.joining(", ")));
    }
}
