package org.aedile.server.triage.grouping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds sources that chatter: the same rule about the same source raises alert after alert. ISA-18.2 (2016), 16.5.3, counts
 * an alarm that comes three times or more within a minute; over ten minutes, ten are as bad for who has to look. Not
 * thread-safe.
 */
public final class Chatter {
    /** Alerts of a rule and source within {@link #WINDOW} from which it chatters. */
    public static final int MANY = 10;

    /** For how long alerts are counted. */
    public static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MANY_AT_ONCE = 3;
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final Map<Key, Deque<Instant>> heard = new HashMap<>();

    /** Whose chatter it is. */
    public record Key(String source, String rule) {}

    /**
     * Hears of a new alert.
     *
     * @return how many there were within the window, when it chatters; else 0
     */
    public int hear(Signal signal) {
        Deque<Instant> times =
                heard.computeIfAbsent(new Key(signal.source(), signal.rule()), key -> new ArrayDeque<>());
        times.addLast(signal.at());
        while (times.peekFirst() != null
                && times.peekFirst().isBefore(signal.at().minus(WINDOW))) {
            times.removeFirst();
        }
        long atOnce = times.stream()
                .filter(time -> !time.isBefore(signal.at().minus(AT_ONCE)))
                .count();
        return times.size() >= MANY || atOnce >= MANY_AT_ONCE ? times.size() : 0;
    }

    /** Forgets whom it hasn't heard for a window. */
    public void forget(Instant now) {
        heard.values().removeIf(times -> times.isEmpty() || times.getLast().isBefore(now.minus(WINDOW)));
    }
}
