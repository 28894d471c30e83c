package org.aedile.server.workbench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a version of a rule does. */
public enum RuleState {
    /** It is being written. */
    @JsonProperty("draft")
    DRAFT,
    /** It runs like a live one, is counted and alerts nobody. */
    @JsonProperty("shadow")
    SHADOW,
    /** It alerts. */
    @JsonProperty("live")
    LIVE,
    /** It did once, or was given up. */
    @JsonProperty("retired")
    RETIRED;

    /** The word on the wire and in the database: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that word, which is one of ours. */
    public static RuleState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
