package org.aedile.server.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * An agreement between two agencies, with all that was done with it. Its terms never change: other terms are another
 * agreement, which replaces this one.
 *
 * @param id 16 hexadecimal digits
 * @param terms what is agreed
 * @param proposed who proposed it, and when
 * @param signatures of the controllers, at most one for each agency
 * @param advice of privacy officers, oldest first
 * @param revoked who ended it before its time, and why; null while nobody did
 * @param replaces the agreement whose place it takes when it begins to hold; null for none
 * @param replaced when another took its place, or will; null when none was signed that does
 */
public record Agreement(
        String id,
        Terms terms,
        Word proposed,
        List<Word> signatures,
        List<Word> advice,
        @Nullable Word revoked,
        @Nullable String replaces,
        @Nullable Instant replaced) {
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
        REVOKED,
        /** Another took its place. */
        @JsonProperty("replaced")
        REPLACED
    }

    /** How far it is at that time. */
    public State state(Instant now) {
        if (revoked != null) {
            return State.REVOKED;
        }
        if (replaced != null && !now.isBefore(replaced)) {
            return State.REPLACED;
        }
        if (!now.isBefore(terms.until())) {
            return State.EXPIRED;
        }
        if (!isSignedByBoth()) {
            return State.PROPOSED;
        }
        return now.isBefore(terms.from()) ? State.SIGNED : State.IN_EFFECT;
    }

    /** The same, and another takes its place at that time. */
    public Agreement replacedAt(Instant time) {
        return new Agreement(id, terms, proposed, signatures, advice, revoked, replaces, time);
    }

    /** When it began to hold, or will; empty while a signature lacks, and when it was revoked before. */
    public Optional<Instant> begin() {
        if (!isSignedByBoth()) {
            return Optional.empty();
        }
        Instant begin = signatures.stream().map(Word::at).reduce(terms.from(), Agreement::later);
        return revoked != null && revoked.at().isBefore(begin) ? Optional.empty() : Optional.of(begin);
    }

    private boolean isSignedByBoth() {
        return isSignedBy(terms.shows()) && isSignedBy(terms.sees());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** True when that agency's controller has signed. */
    public boolean isSignedBy(AgencyId agency) {
        return signatures.stream().anyMatch(word -> word.agency().equals(agency));
    }
}
