package org.aedile.server.datasubject;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a search has looked through so far.
 *
 * @param until records from this time on came after the search began and are not looked at; null while it hasn't begun
 * @param kinds each kind of record, in the order of the search
 * @param complete true when all is looked through
 * @param full true when it ended early, because too much was found
 */
public record SearchProgress(@Nullable Instant until, List<Looked> kinds, boolean complete, boolean full) {
    /** Nothing yet. */
    public static final SearchProgress NONE = new SearchProgress(null, List.of(), false, false);

    public SearchProgress {
        kinds = List.copyOf(kinds);
    }

    /**
     * One kind of record.
     *
     * @param records how many were looked at
     * @param unreadable how many of them nobody can read any more, because their key is gone
     * @param next where to go on; null at the end
     */
    @Schema(name = "SearchedKind")
    public record Looked(
            Kind kind,
            long records,
            long unreadable,
            @Nullable String next) {}
}
