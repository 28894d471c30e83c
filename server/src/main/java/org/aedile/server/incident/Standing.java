package org.aedile.server.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How far a statement can be relied on. Rows hold the words. */
public enum Standing {
    /** It was established. */
    @JsonProperty("fact")
    FACT,
    /** Somebody thinks so. */
    @JsonProperty("assessment")
    ASSESSMENT;

    /** The word on the wire and in rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The standing of a row. */
    public static Standing ofRow(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
