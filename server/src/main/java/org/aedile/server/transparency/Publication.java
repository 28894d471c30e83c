package org.aedile.server.transparency;

import java.time.Instant;

/**
 * Publishes what happened in a week, once the week is over. What is published never changes: its hash stands in the audit log.
 * Thread-safe.
 */
public interface Publication {
    /**
     * Publishes the weeks that are over and were not published yet; runs by itself every hour.
     *
     * @return how many those were; always 0 while the city publishes nothing
     */
    int publish(Instant now);
}
