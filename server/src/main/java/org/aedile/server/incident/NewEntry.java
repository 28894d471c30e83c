package org.aedile.server.incident;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.alert.Marking;
import org.jspecify.annotations.Nullable;

/**
 * Something to write on a timeline.
 *
 * @param kind what it tells of
 * @param text one or two sentences, 1 to 4,000 characters
 * @param standing how far it can be relied on; null where that is no question
 * @param marking who may read it
 * @param group name of the need-to-know group that it is for; null for none
 * @param facts what it refers to, by name, such as {@code unit} or {@code run}
 * @param happenedAt when it happened, where that was earlier than it is written
 */
public record NewEntry(
        EntryKind kind,
        String text,
        @Nullable Standing standing,
        Marking marking,
        @Nullable String group,
        Map<String, String> facts,
        Optional<Instant> happenedAt) {
    /** Longest text, in characters. */
    public static final int LONGEST = 4_000;

    public NewEntry {
        facts = Map.copyOf(facts);
        if (text.isBlank() || text.length() > LONGEST) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "text of an entry must have 1 to %d characters, has %d".formatted(LONGEST, text.length()));
        }
    }

    /** What the platform says to all who take part. */
    public static NewEntry shared(EntryKind kind, Said said) {
        return shared(kind, said.text(), said.facts());
    }

    /** What the platform says to the agency of whoever does it. */
    public static NewEntry own(EntryKind kind, Said said) {
        return new NewEntry(kind, said.text(), null, Marking.AGENCY, null, said.facts(), Optional.empty());
    }

    /** An entry for all who take part. */
    public static NewEntry shared(EntryKind kind, String text, Map<String, String> facts) {
        return new NewEntry(kind, text, null, Marking.PARTNERS, null, facts, Optional.empty());
    }
}
