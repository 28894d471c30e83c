package org.aedile.server.source;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a source is doing. */
public enum SourceState {
    /** It reports as it should. */
    OK,
    /** Nothing came for more than three of its intervals. */
    SILENT,
    /** People work on it. */
    MAINTENANCE,
    /** What came last was refused, time after time. */
    FAULTY,
    /** Nothing has come yet. */
    NEW;

    /** The word on the wire and on screens: lower case. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
