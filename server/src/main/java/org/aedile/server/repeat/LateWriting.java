package org.aedile.server.repeat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** When something was written on a screen that had no connection. Times are those of the time domain's clock. */
public final class LateWriting {
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration OLDEST = Duration.ofDays(7);

    /** What arrives within that time was written with a connection. */
    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    private LateWriting() {}

    /**
     * The time at which it was written, when it arrives late; empty when it was sent at once.
     *
     * @throws AedileException {@code TIME_IN_FUTURE} more than 5 minutes after now, {@code TIME_TOO_OLD} more than 7 days
     *     before
     */
    public static Optional<Instant> find(Instant writtenAt, Instant now) {
        if (writtenAt.isAfter(now.plus(AHEAD))) {
            throw new AedileException(
                    ErrorCode.TIME_IN_FUTURE,
                    "written at %s, more than %d min after %s".formatted(writtenAt, AHEAD.toMinutes(), now),
                    "set the clock of the screen");
        }
        if (writtenAt.isBefore(now.minus(OLDEST))) {
            throw new AedileException(
                    ErrorCode.TIME_TOO_OLD,
                    "written at %s, more than %d days before %s".formatted(writtenAt, OLDEST.toDays(), now),
                    "write it anew, with the time in its text");
        }
        boolean late = Duration.between(writtenAt, now).compareTo(AT_ONCE) > 0;
        return late ? Optional.of(writtenAt) : Optional.empty();
    }
}
