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
        SOURCES,
        /** Parts that the agency has in incidents: their tasks and what its people write on the timeline. */
        @JsonProperty("incident-parts")
        INCIDENT_PARTS,
        /** Where units are and what they do; the categories are kinds of unit. Who may handle them may send them. */
        @JsonProperty("units")
        UNITS,
        /** What cameras see: their directions, and stills. */
        @JsonProperty("cameras")
        CAMERAS,
        /** What-ifs and what they came to; the counters that they began with are sources, and not shown by it. */
        @JsonProperty("simulations")
        SIMULATIONS
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

    /** True when that kind of source is meant. */
    public boolean isAbout(String category) {
        return categories.isEmpty() || categories.contains(category);
    }

    /** True when records of that kind and category are meant. */
    public boolean covers(Records kind, String category) {
        return records == kind && isAbout(category);
    }

    /** True when a record of that kind, category and severity is meant. */
    public boolean covers(Records kind, String category, Severity severity) {
        return covers(kind, category) && severity.compareTo(leastSeverity) >= 0;
    }
}
