package org.aedile.server.alert;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Why an alert was closed: the operators' verdict that detection is judged by. */
public enum CloseReason {
    /** It was what it said. */
    @JsonProperty("real")
    REAL,
    /** There was nothing. */
    @JsonProperty("false")
    FALSE,
    /** It was so, and known: works, an event, a drill of somebody else. */
    @JsonProperty("expected")
    EXPECTED,
    /** Another alert says the same. */
    @JsonProperty("duplicate")
    DUPLICATE,
    /** Somebody tested. */
    @JsonProperty("test")
    TEST;

    /** The word on the wire: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
