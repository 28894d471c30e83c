package org.aedile.server.triage;

import java.time.Instant;
import java.util.List;
import org.aedile.server.access.Caller;

/** The alarm load of the caller's room. Thread-safe. */
public interface Load {
    /** The room first, then its desks by name. */
    List<LoadReading> now(String timeDomain, Caller caller);

    /** How it was, in windows of ten minutes, oldest first; kept for a week. */
    List<Window> since(String timeDomain, Instant from, Caller caller);

    /**
     * @param begins first moment of the ten minutes, by the domain's clock
     * @param desk the desk
     * @param items new items
     * @param alerts alerts behind them
     */
    record Window(Instant begins, String desk, int items, int alerts) {}
}
