package org.aedile.server.incident;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How the room came to know of an incident. Rows hold the words. */
public enum Origin {
    /** Somebody opened it from an alert. */
    @JsonProperty("alert")
    ALERT,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("radio")
    RADIO,
    /** Somebody came to the desk. */
    @JsonProperty("walk-in")
    WALK_IN,
    /** An operator saw it, on a camera or in the street. */
    @JsonProperty("observed")
    OBSERVED,
    /** Another system opened it. */
    @JsonProperty("system")
    SYSTEM;

    /** The word on the wire and in rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The origin of a row. */
    public static Origin ofRow(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
