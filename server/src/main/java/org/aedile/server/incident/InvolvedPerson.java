package org.aedile.server.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.aedile.server.alert.Marking;

/**
 * Somebody who is involved in an incident. What is said of them stands on the timeline, as fact or assessment.
 *
 * @param id 16 hexadecimal digits
 * @param agency whose knowledge it is
 * @param role what they have to do with it
 * @param name name, or how they are called as long as it isn't known
 * @param description what they look like, how to reach them; may be empty
 * @param marking who may read it
 * @param madeBy who wrote it down
 * @param madeAt when, by the domain's clock
 * @param version counts the changes
 */
public record InvolvedPerson(
        String id,
        String agency,
        Role role,
        String name,
        String description,
        Marking marking,
        String madeBy,
        Instant madeAt,
        int version) {

    /** What somebody has to do with an incident. Rows hold the words. */
    public enum Role {
        @JsonProperty("suspect")
        SUSPECT,
        @JsonProperty("victim")
        VICTIM,
        @JsonProperty("witness")
        WITNESS,
        @JsonProperty("missing")
        MISSING,
        @JsonProperty("other")
        OTHER;

        /** The word on the wire and in rows. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The role of a row. */
        public static Role ofRow(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
