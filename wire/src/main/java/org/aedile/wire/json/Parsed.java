package org.aedile.wire.json;

import java.util.Optional;
import java.util.OptionalLong;
import org.aedile.kernel.ErrorCode;
import org.aedile.wire.ObservationDraft;

/** What became of a message: a draft, or the reason why it can't be read. */
public sealed interface Parsed {
    /** @param draft what the source said */
    record Drafted(ObservationDraft draft) implements Parsed {}

    /**
     * A message that can't be taken.
     *
     * @param code why
     * @param reason one sentence with value, unit and limit
     * @param source who it claims to be from, when that could be read
     * @param eventTimeMillis the time it claims, when that could be read
     */
    record Unreadable(ErrorCode code, String reason, Optional<String> source, OptionalLong eventTimeMillis)
            implements Parsed {}
}
