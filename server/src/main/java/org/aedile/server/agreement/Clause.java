package org.aedile.server.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import org.aedile.kernel.Severity;

/**
 * One kind of record that is shown.
 *
 * @param records what is shown
 * @param categories kinds of source that the records are about; empty for all
 * @param leastSeverity alerts less severe than this are not shown
 * @param masking what is left out of them
 * @param use what may be done with them
 */
public record Clause(Records records, Set<String> categories, Severity leastSeverity, Masking masking, Use use) {
    public Clause {
        categories = Set.copyOf(categories);
    }

    /** Kinds of record. */
    public enum Records {
        /** Alerts, with the sources that they are about. */
        @JsonProperty("alerts")
        ALERTS,
        /** Sources: where they are and how they are doing. */
        @JsonProperty("sources")
        SOURCES
    }

    /** What is left out. */
    public enum Masking {
        /** Nothing. */
        @JsonProperty("nothing")
        NOTHING,
        /** Names and texts of what is about people. */
        @JsonProperty("personal")
        PERSONAL
    }

    /** What may be done. */
    public enum Use {
        /** Look at it. */
        @JsonProperty("see")
        SEE,
        /** Look after it: acknowledge, close. */
        @JsonProperty("handle")
        HANDLE
    }

    /** True when a record of that kind, category and severity is meant. */
    public boolean covers(Records kind, String category, Severity severity) {
        return records == kind
                && (categories.isEmpty() || categories.contains(category))
                && severity.compareTo(leastSeverity) >= 0;
    }
}
