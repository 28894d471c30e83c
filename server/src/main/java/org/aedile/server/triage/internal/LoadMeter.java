package org.aedile.server.triage.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what comes to the desks of one queue: in the last ten minutes, and in windows of ten minutes for the record. */
final class LoadMeter {
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final Deque<Arrival> recent = new ArrayDeque<>();
    private final Map<Window, Count> unstored = new LinkedHashMap<>();

    private record Arrival(Instant at, String desk, boolean item) {}

    /** Ten minutes at a desk. */
    record Window(Instant begins, String desk) {}

    /** What came. */
    record Count(int items, int alerts) {
        Count plus(Count more) {
            return new Count(items + more.items, alerts + more.alerts);
        }
    }

    void item(String desk, Instant now) {
        add(new Arrival(now, desk, true));
    }

    void alert(String desk, Instant now) {
        add(new Arrival(now, desk, false));
    }

    /** What came to a desk in the ten minutes before. */
    Count recent(String desk, Instant now) {
        forget(now);
        Count count = new Count(0, 0);
        for (Arrival arrival : recent) {
            if (arrival.desk().equals(desk)) {
                count = count.plus(one(arrival));
            }
        }
        return count;
    }

    /** What came since it was last asked, by windows. */
    Map<Window, Count> takeUnstored() {
        Map<Window, Count> taken = Map.copyOf(unstored);
        unstored.clear();
        return taken;
    }

    private void add(Arrival arrival) {
        forget(arrival.at());
        recent.addLast(arrival);
        long begins = arrival.at().getEpochSecond() / WINDOW.toSeconds() * WINDOW.toSeconds();
        unstored.merge(new Window(Instant.ofEpochSecond(begins), arrival.desk()), one(arrival), Count::plus);
    }

    private void forget(Instant now) {
        Instant oldest = now.minus(WINDOW);
        while (recent.peekFirst() != null && recent.peekFirst().at().isBefore(oldest)) {
            recent.removeFirst();
        }
    }

    private static Count one(Arrival arrival) {
        return arrival.item() ? new Count(1, 0) : new Count(0, 1);
    }
}
