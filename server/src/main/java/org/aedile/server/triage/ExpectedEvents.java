package org.aedile.server.triage;

import java.time.Instant;
import java.util.List;
import org.aedile.server.access.Caller;

/** What the caller's agency expects to happen, told in advance. Thread-safe. */
public interface ExpectedEvents {
    /** Those that are on or to come, and those that ended within the last 30 days; the latest first. */
    List<ExpectedEvent> list(String timeDomain, Caller caller);

    /**
     * Tells of an event; alerts that already wait are looked at again.
     *
     * @throws org.aedile.kernel.AedileException {@code INVALID_VALUE} for times, places and names that are none, for an end
     *     that is past, and for more events than an agency may expect at a time
     */
    ExpectedEvent tell(String timeDomain, Wish wish, Caller caller);

    /**
     * Tells it anew, with other words, times or another place.
     *
     * @throws org.aedile.kernel.AedileException as {@link #tell}; {@code NOT_FOUND} when there is none that is on or to come
     */
    ExpectedEvent change(String timeDomain, String id, Wish wish, Caller caller);

    /**
     * Takes it back: what it marked is as urgent again as detection said.
     *
     * @throws org.aedile.kernel.AedileException {@code NOT_FOUND} when there is none that is on or to come
     */
    ExpectedEvent withdraw(String timeDomain, String id, Caller caller);

    /**
     * What is expected.
     *
     * @param name 1 to 100 characters
     * @param place where
     * @param categories kinds of source; empty for all
     * @param begins when, by the domain's clock
     * @param ends when, at most 30 days later
     */
    record Wish(String name, ExpectedPlace place, List<String> categories, Instant begins, Instant ends) {}
}
