package org.aedile.server.incidenttype;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/** When a field must have been filled in. */
public enum RequiredAt {
    /** Never: it is filled in when it is known. */
    @JsonProperty("never")
    NEVER,
    /** The incident can't be opened without it. */
    @JsonProperty("opening")
    OPENING,
    /** The incident can't be closed without it. */
    @JsonProperty("closing")
    CLOSING;

    /** Every moment by its word. */
    public static Map<String, RequiredAt> words() {
        Map<String, RequiredAt> words = new LinkedHashMap<>();
        words.put("never", NEVER);
        words.put("opening", OPENING);
        words.put("closing", CLOSING);
        return words;
    }
}
