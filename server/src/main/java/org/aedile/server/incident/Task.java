package org.aedile.server.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agency has to do in an incident.
 *
 * @param id 16 hexadecimal digits
 * @param incident id of the incident
 * @param agency who has to do it
 * @param title what has to be done
 * @param detail more about it; may be empty
 * @param state how far it is
 * @param assignee who does it; null for nobody in particular
 * @param due until when, by the domain's clock
 * @param madeBy who asked for it
 * @param madeAt when
 * @param doneBy who did or dropped it
 * @param doneAt when
 * @param reason why it was dropped
 * @param version counts its changes
 */
public record Task(
        String id,
        String incident,
        String agency,
        String title,
        String detail,
        State state,
        @Nullable String assignee,
        @Nullable Instant due,
        String madeBy,
        Instant madeAt,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        @Nullable String reason,
        int version) {

    /** How far a task is. Rows hold the words. */
    public enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("doing")
        DOING,
        @JsonProperty("done")
        DONE,
        /** It will not be done, for a reason. */
        @JsonProperty("dropped")
        DROPPED;

        /** The word on the wire and in rows. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The state of a row. */
        public static State ofRow(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** True when nothing is left to do. */
        public boolean isEnd() {
            return this == DONE || this == DROPPED;
        }
    }

    /** True when it should have been done by that time. */
    public boolean isOverdue(Instant now) {
        return due != null && !state.isEnd() && now.isAfter(due);
    }
}
