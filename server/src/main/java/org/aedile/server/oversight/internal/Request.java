package org.aedile.server.oversight.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.aedile.kernel.AgencyId;
import org.aedile.server.oversight.Act;
import org.jspecify.annotations.Nullable;

/**
 * An act that somebody wants to do and a second person decides on.
 *
 * @param id 16 hexadecimal digits
 * @param agency of both people
 * @param act what is to be done
 * @param by who wants to
 * @param at since when
 * @param decision what a second person said, or the first one took back; null while nobody did
 * @param usedAt when it was done; null while it was not
 */
record Request(
        String id,
        AgencyId agency,
        Act act,
        Person by,
        Instant at,
        @Nullable Decision decision,
        @Nullable Instant usedAt) {
    /** A request waits this long, a shift. */
    static final Duration PATIENCE = Duration.ofHours(8);

    /** An approval holds this long. */
    static final Duration HOLDS = Duration.ofMinutes(15);

    /**
     * Who.
     *
     * @param username account
     * @param name what people call them
     * @param session in which they were logged in
     */
    record Person(String username, String name, String session) {
        /** True when it may be the same person: the same account, session or name of a person. */
        boolean isSame(Person other) {
            return username.equals(other.username)
                    || session.equals(other.session)
                    || name.strip().equalsIgnoreCase(other.name.strip());
        }
    }

    /** What was decided. */
    enum Verdict {
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /** What somebody decided. */
    record Decision(Verdict verdict, String username, String name, Instant at, String text) {}

    /** How far it is. */
    enum State {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("approved")
        APPROVED,
        @JsonProperty("refused")
        REFUSED,
        @JsonProperty("withdrawn")
        WITHDRAWN,
        @JsonProperty("used")
        USED,
        @JsonProperty("expired")
        EXPIRED
    }

    State state(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        if (!now.isBefore(until())) {
            return decision == null || decision.verdict() == Verdict.APPROVED ? State.EXPIRED : said(decision);
        }
        return decision == null ? State.WAITING : said(decision);
    }

    /** First moment at which it waits, or holds, no more. */
    Instant until() {
        return decision == null ? at.plus(PATIENCE) : decision.at().plus(HOLDS);
    }

    private static State said(Decision decision) {
        return State.valueOf(decision.verdict().name());
    }
}
