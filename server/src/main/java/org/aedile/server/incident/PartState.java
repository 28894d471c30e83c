package org.aedile.server.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far an agency is with its part of an incident. Rows hold the words. */
public enum PartState {
    /** It was asked and hasn't answered yet. */
    @JsonProperty("asked")
    ASKED,
    @JsonProperty("working")
    WORKING,
    /** It is ready and has nothing to do at the moment. */
    @JsonProperty("standing-by")
    STANDING_BY,
    @JsonProperty("closed")
    CLOSED;

    /** The word on the wire and in rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state of a row. */
    public static PartState ofRow(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
