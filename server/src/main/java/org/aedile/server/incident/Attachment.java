package org.aedile.server.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.aedile.server.alert.Marking;

/**
 * A file in an incident, with its chain of custody.
 *
 * @param id 16 hexadecimal digits
 * @param agency whose it is
 * @param name name of the file
 * @param mediaType what it is, as whoever added it says
 * @param sizeBytes how large it is
 * @param sha256 hash of its content when it came, 64 hexadecimal digits
 * @param marking who may read it
 * @param custody who had it in hand, the first first
 */
public record Attachment(
        String id,
        String agency,
        String name,
        String mediaType,
        long sizeBytes,
        String sha256,
        Marking marking,
        List<Custody> custody) {
    public Attachment {
        custody = List.copyOf(custody);
    }

    /** The same with that custody. */
    public Attachment with(List<Custody> hands) {
        return new Attachment(id, agency, name, mediaType, sizeBytes, sha256, marking, hands);
    }

    /**
     * Somebody had it in hand.
     *
     * @param person user name
     * @param agency for which they acted
     * @param act what they did
     * @param sha256 hash of the content then
     * @param at when, by the domain's clock
     */
    public record Custody(String person, String agency, Act act, String sha256, Instant at) {}

    /** What somebody did with a file. Rows hold the words. */
    public enum Act {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("handed-out")
        HANDED_OUT;

        /** The word on the wire and in rows. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The act of a row. */
        public static Act ofRow(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
