package org.aedile.server.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** A step of the room's work. */
public enum Step {
    /** Detection concluded it. */
    @JsonProperty("raised")
    RAISED,
    /** It stood on somebody's screen. */
    @JsonProperty("seen")
    SEEN,
    /** Somebody looks after it. */
    @JsonProperty("acknowledged")
    ACKNOWLEDGED,
    /** An incident was opened. */
    @JsonProperty("opened")
    OPENED,
    /** Another agency takes part. */
    @JsonProperty("shared")
    SHARED,
    /** Somebody was sent or charged with it. */
    @JsonProperty("assigned")
    ASSIGNED,
    /** Who was sent is there. */
    @JsonProperty("arrived")
    ARRIVED,
    /** It is over. */
    @JsonProperty("closed")
    CLOSED;

    /** The word in tables: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
