package org.aedile.server.triage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.aedile.server.alert.CloseReason;
import org.aedile.server.alert.Said;
import org.aedile.server.triage.grouping.Bonds;
import org.jspecify.annotations.Nullable;

/**
 * One item of a queue, as its reader sees it.
 *
 * @param id 32 hexadecimal digits
 * @param number counts the items of the agency's queue from 1
 * @param version counts what people did with it, from 1
 * @param agency whose queue it is in
 * @param kind how it came to be
 * @param desk desk that it was given to
 * @param state what people did with it
 * @param severity that of the most urgent of its alerts
 * @param title title of its most urgent alert
 * @param explanation why these alerts are one item, with numbers; what a single alert says; in English
 * @param saying what a single alert says, for screens to put into words; empty where only the explanation has it
 * @param bonds why these alerts are one item, for screens to put into words; null for a single alert
 * @param category kind of source of the most urgent alert
 * @param place name of the source of its most urgent alert, as far as it may be seen
 * @param lon WGS 84 degrees, middle of its alerts
 * @param lat WGS 84 degrees, middle of its alerts
 * @param meters from the middle to the farthest of its alerts
 * @param count alerts that may be seen
 * @param alerts ids of the newest of them, newest first, at most 200
 * @param raisedAt when the first of them was raised, by the domain's clock
 * @param lastAt when the newest was raised
 * @param waitingSince since when it has waited for somebody; by the domain's clock
 * @param assignee user name of who looks after it; empty for nobody in particular
 * @param acknowledgedBy who acknowledged it
 * @param escalation 0 to 3: how often it was handed on because nobody acknowledged it
 * @param escalatedTo to whom it was handed on last
 * @param comments how many there are
 * @param expected the event to which all of its alerts belong, so that they wait less urgently; null for most
 * @param chatter true when one of its sources chatters, so that shelving is proposed
 */
public record ItemSummary(
        String id,
        long number,
        int version,
        String agency,

        @Schema(allowableValues = {"critical", "related", "further"})
        String kind,

        String desk,

        @Schema(allowableValues = {"new", "acknowledged", "closed"})
        String state,

        @Schema(allowableValues = {"critical", "high", "medium", "low"})
        String severity,

        String title,
        String explanation,
        List<Said> saying,
        @Nullable Bonds bonds,
        String category,
        String place,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Double meters,
        int count,
        List<String> alerts,
        Instant raisedAt,
        Instant lastAt,
        Instant waitingSince,
        String assignee,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,

        @Schema(implementation = CloseReason.class) @Nullable
        String closeReason,

        int escalation,
        List<String> escalatedTo,
        int comments,
        @Nullable Expectation expected,
        boolean chatter) {}
