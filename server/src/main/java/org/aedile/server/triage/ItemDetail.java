package org.aedile.server.triage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.aedile.server.alert.AlertSummary;

/**
 * All that is known of an item.
 *
 * @param summary the item
 * @param parts its alerts that may be seen, most urgent and newest first
 * @param comments what people said, oldest first
 * @param escalations to whom it was handed on, oldest first
 */
public record ItemDetail(
        @JsonUnwrapped ItemSummary summary,
        List<AlertSummary> parts,
        List<Comment> comments,
        List<Escalation> escalations) {

    /** What somebody said about it, for the people of the own agency. */
    public record Comment(String person, Instant at, String text) {}
}
