package org.aedile.server.audit.note;

import java.time.Instant;
import java.util.Optional;
import org.aedile.server.audit.merkle.ConsistencyProof;

/**
 * A second site that watches a log: it remembers the last checkpoint that it saw and puts its name under the next one only
 * when that one goes on from it. So nobody can show two people two histories, not even who has the log's key.
 *
 * @param key the witness's own
 * @param log whose checkpoints it watches
 */
public record Witness(SigningKey key, VerifierKey log) {
    /** The way from the last checkpoint to the offered one. */
    @FunctionalInterface
    public interface Growth {
        /** Proves that the tree of {@code second} entries goes on from that of {@code first}, which is more than 0. */
        ConsistencyProof prove(long first, long second);
    }

    /** What a witness won't put its name under. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Cosigns.
     *
     * @param seen the last checkpoint that this witness cosigned; empty at the first time
     * @param offered what the log says now
     * @param now the time that is signed with it
     * @throws Refused when the log didn't sign it, is another one, shrank, or tells another history than before
     */
    public SignedNote cosign(Optional<SignedNote> seen, SignedNote offered, Growth growth, Instant now) {
        if (!offered.isSignedBy(log)) {
            throw new Refused("the checkpoint is not signed by " + log.line());
        }
        seen.ifPresent(last -> requireGrowth(Checkpoint.of(last), Checkpoint.of(offered), growth));
        return key.cosign(offered, now);
    }

    private static void requireGrowth(Checkpoint last, Checkpoint next, Growth growth) {
        long first = last.head().size();
        long second = next.head().size();
        if (!last.origin().equals(next.origin())) {
            throw new Refused("the log calls itself " + next.origin() + ", it was " + last.origin());
        }
        if (second < first) {
            throw new Refused("the log has %d entries, it had %d".formatted(second, first));
        }
        if (first > 0) {
            ConsistencyProof proof = growth.prove(first, second);
            boolean whole = proof.first() == first && proof.second() == second;
            if (!whole || !proof.holds(last.head().root(), next.head().root())) {
                throw new Refused("the log of %d entries does not go on from what it was with %d entries"
                        .formatted(second, first));
            }
        }
    }
}
