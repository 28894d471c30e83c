package org.aedile.server.observation;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.aedile.kernel.ErrorCode;

/**
 * Takes observations in. Each is judged by itself: one that is refused harms no other. Submissions of one source from one
 * thread keep their order. Thread-safe.
 */
public interface Intake {
    /**
     * Takes one in; waits for room when too much is in flight.
     *
     * @return completes when the log has it or it is refused; never exceptionally
     */
    CompletableFuture<IntakeResult> submit(Submission submission);

    /** Like {@link #submit}, but never waits: empty when too much is in flight, and then nothing has happened. */
    Optional<CompletableFuture<IntakeResult>> trySubmit(Submission submission);

    /**
     * Counts and keeps what a connector could not read at all.
     *
     * @return the refusal, for the sender
     */
    IntakeResult.Refused refuse(Unread unread);

    /** Why nothing at all is taken in at the moment, with what a sender should be told; empty when all is well. */
    Optional<IntakeResult.Refused> closedFor(String timeDomain);

    /** True when new senders should be told to come back later: most of the room in flight is taken. */
    boolean isOverloaded();

    /**
     * A message that could not be read.
     *
     * @param source who it seems to be from; empty when that is not known
     * @param excerpt beginning of the message
     */
    record Unread(String timeDomain, Channel channel, String source, ErrorCode code, String reason, String excerpt) {}
}
