package org.aedile.server.playbook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;

/**
 * One version of a playbook. Its text never changes; its state does.
 *
 * @param agency whose it is; empty for one that came with the program
 * @param version counts up from 1; 0 for one that came with the program
 * @param text the YAML
 * @param createdBy empty for the program
 */
public record PlaybookVersion(
        String id,
        String agency,
        int version,
        State state,
        String title,
        String text,
        Instant createdAt,
        String createdBy,
        String reason) {
    /** What a version does. */
    public enum State {
        /** It is being written. */
        @JsonProperty("draft")
        DRAFT,
        /** It is run. */
        @JsonProperty("active")
        ACTIVE,
        /** It was, or was given up. Runs that began with it go on with it. */
        @JsonProperty("retired")
        RETIRED;

        /** The word on the wire and in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One that came with the program. */
    public static PlaybookVersion shipped(Playbook playbook, String text) {
        return new PlaybookVersion(playbook.id(), "", 0, State.ACTIVE, playbook.title(), text, Instant.EPOCH, "", "");
    }
}
