package org.aedile.server.transparency;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened in a week, without persons. Counts are texts: below 5 each is {@code <5}, so that nobody is singled out, and
 * there are no sums from which one could be worked out.
 *
 * @param week ISO 8601: {@code 2026-W47}
 * @param from its Monday
 * @param reads how often data about people were read
 * @param breakGlass how often somebody looked at what they may not see, in an emergency
 * @param breakGlassReviews how many of those were reviewed
 * @param requestsAnswered how many people were told what is held about them
 * @param requestsInTime how many of them within the time that the law gives
 */
@JsonPropertyOrder({"week", "from", "reads", "breakGlass", "breakGlassReviews", "requestsAnswered", "requestsInTime"})
public record WeekReport(
        String week,
        LocalDate from,
        List<Reads> reads,
        String breakGlass,
        String breakGlassReviews,
        String requestsAnswered,
        String requestsInTime) {
    /** The least count that is told. */
    public static final long LEAST = 5;

    public WeekReport {
        reads = List.copyOf(reads);
    }

    /**
     * Reads of one kind.
     *
     * @param agency who read
     * @param deed {@code read}, {@code unmasked} or {@code shown-masked}
     * @param purpose what for, as registered; {@code other} where it isn't
     * @param count how often
     */
    @JsonPropertyOrder({"agency", "deed", "purpose", "count"})
    public record Reads(String agency, String deed, String purpose, String count) {}

    /** A part of a whole that is told beside it, so that the few who are not in it can't be worked out either. */
    public static String shownPart(long part, long whole) {
        long rest = whole - part;
        return part >= LEAST && rest > 0 && rest < LEAST ? "<" + whole : shown(part);
    }

    /** A count as everybody may know it. */
    public static String shown(long count) {
        return count > 0 && count < LEAST ? "<" + LEAST : Long.toString(count);
    }
}
