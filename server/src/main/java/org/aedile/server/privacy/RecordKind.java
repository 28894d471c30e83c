package org.aedile.server.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Kinds of record that people write, which each agency keeps for a time of its own. Rows hold the words. */
public enum RecordKind {
    /** An incident with all that is in it, its files too. */
    @JsonProperty("incident")
    INCIDENT,
    /** The entries and handovers of an agency's shift log. */
    @JsonProperty("shift-log")
    SHIFT_LOG;

    /** The word on the wire and in rows. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of a row. */
    public static RecordKind ofRow(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
