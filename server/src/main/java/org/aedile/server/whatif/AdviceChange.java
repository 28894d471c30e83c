package org.aedile.server.whatif;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An alert that changed the situation for which something was advised.
 *
 * @param alert its id
 * @param title its title
 * @param what of the situation is different; for a closed exit its name, else empty
 */
public record AdviceChange(AdviceChangeKind kind, String alert, String title, String what) {
    /** What an alert changes. */
    public enum AdviceChangeKind {
        /** There is gas at its place. */
        @JsonProperty("gas")
        GAS,
        /** An exit is closed. */
        @JsonProperty("exit")
        EXIT,
        /** People are leaving already. */
        @JsonProperty("leaving")
        LEAVING
    }
}
