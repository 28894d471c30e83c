package org.aedile.server.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How it went. */
public enum Decision {
    /** It was done. */
    @JsonProperty("done")
    DONE,
    /** It was shown as it is. */
    @JsonProperty("shown")
    SHOWN,
    /** It was shown with parts hidden. */
    @JsonProperty("masked")
    MASKED,
    /** It was not done, or not shown. */
    @JsonProperty("refused")
    REFUSED;

    /** The word on the wire: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
