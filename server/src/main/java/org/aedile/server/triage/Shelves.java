package org.aedile.server.triage;

import java.time.Duration;
import java.util.List;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;

/** Shelving in the queue of the caller's agency. Thread-safe. */
public interface Shelves {
    /** Those that are on, and those that ended within the last day, newest first. */
    List<Shelf> list(String timeDomain, Caller caller);

    /** What the platform proposes to shelve, worst first. */
    List<Proposal> proposals(String timeDomain, Caller caller);

    /**
     * Keeps alerts off the queue.
     *
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} for longer than the setting allows; {@code
     *     NOT_ALLOWED} for critical ones unless the caller is a supervisor; {@code CONFLICT} when they are shelved already;
     *     {@code NOT_FOUND} for a source about which the caller sees no alerts
     */
    Shelf shelve(String timeDomain, Wish wish, Caller caller);

    /**
     * Ends it now; its alerts that are still open come to the queue.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when there is none that is on
     */
    Shelf end(String timeDomain, String id, Caller caller);

    /**
     * Lets one that the platform began keep off more urgent alerts too; those that it keeps off go from the queue.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_ALLOWED} unless the caller is a supervisor; {@code NOT_FOUND} when
     *     there is none that is on; {@code CONFLICT} when a person began it
     */
    Shelf widen(String timeDomain, String id, Severity upTo, Caller caller);

    /**
     * What shall be shelved.
     *
     * @param source source id
     * @param rule rule or detector setting; empty for all
     * @param reason why, 3 to 500 characters
     * @param length for how long
     * @param critical true to keep critical ones off too
     */
    record Wish(String source, String rule, String reason, Duration length, boolean critical) {}

    /**
     * A source that chatters.
     *
     * @param source source id
     * @param sourceName what people call it
     * @param rule rule or detector setting
     * @param count alerts in the last ten minutes
     */
    record Proposal(String source, String sourceName, String rule, int count) {}
}
