package org.aedile.server.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * An agreement between two agencies, with all that was done with it. Its terms never change: other terms are another
 * agreement.
 *
 * @param id 16 hexadecimal digits
 * @param terms what is agreed
 * @param proposed who proposed it, and when
 * @param signatures of the controllers, at most one for each agency
 * @param advice of privacy officers, oldest first
 * @param revoked who ended it before its time, and why; null while nobody did
 */
public record Agreement(
        String id,
        Terms terms,
        Word proposed,
        List<Word> signatures,
        List<Word> advice,
        @Nullable Word revoked) {
    public Agreement {
        signatures = List.copyOf(signatures);
        advice = List.copyOf(advice);
    }

    /**
     * What a person said of it.
     *
     * @param agency for which they spoke
     * @param person user name
     * @param at when
     * @param text what they said; may be empty
     */
    public record Word(AgencyId agency, String person, Instant at, String text) {}

    /** How far it is. */
    public enum State {
        /** A controller has yet to sign. */
        @JsonProperty("proposed")
        PROPOSED,
        /** Signed by both, and its time has yet to come. */
        @JsonProperty("signed")
        SIGNED,
        /** It holds. */
        @JsonProperty("in-effect")
        IN_EFFECT,
        /** Its time is over. */
        @JsonProperty("expired")
        EXPIRED,
        /** Ended by one of the two. */
        @JsonProperty("revoked")
        REVOKED
    }

    /** How far it is at that time. */
    public State state(Instant now) {
        if (revoked != null) {
            return State.REVOKED;
        }
        if (!now.isBefore(terms.until())) {
            return State.EXPIRED;
        }
        if (!isSignedBy(terms.shows()) || !isSignedBy(terms.sees())) {
            return State.PROPOSED;
        }
        return now.isBefore(terms.from()) ? State.SIGNED : State.IN_EFFECT;
    }

    /** True when that agency's controller has signed. */
    public boolean isSignedBy(AgencyId agency) {
        return signatures.stream().anyMatch(word -> word.agency().equals(agency));
    }
}
