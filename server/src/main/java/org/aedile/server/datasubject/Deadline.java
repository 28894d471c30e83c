package org.aedile.server.datasubject;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * When an answer has to be there: one month after the request (GDPR Art. 12(3)), up to two more when that is told in time. A
 * month ends on the day of the same number, or on its last day; when that is a Saturday or Sunday, on the Monday after
 * (Regulation 1182/71, Art. 3). Public holidays would give more time; they are not counted, so that nobody is late because
 * of a wrong calendar.
 */
public final class Deadline {
    /** Most months that can be added. */
    public static final int MOST_EXTENSION = 2;

    private static final int NEAR_DAYS = 7;

    private Deadline() {}

    /** How near it is. */
    public enum Nearness {
        /** More than a week is left. */
        @JsonProperty("ahead")
        AHEAD,
        /** A week or less. */
        @JsonProperty("near")
        NEAR,
        /** Passed. */
        @JsonProperty("late")
        LATE
    }

    /** The last day, for a request that came in on that day. */
    public static LocalDate of(LocalDate receivedOn, int monthsMore) {
        LocalDate end = receivedOn.plusMonths(1L + monthsMore);
        if (end.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return end.plusDays(2);
        }
        return end.getDayOfWeek() == DayOfWeek.SUNDAY ? end.plusDays(1) : end;
    }

    /** How near it is on that day. */
    public static Nearness nearness(LocalDate dueOn, LocalDate today) {
        if (today.isAfter(dueOn)) {
            return Nearness.LATE;
        }
        return today.plusDays(NEAR_DAYS).isBefore(dueOn) ? Nearness.AHEAD : Nearness.NEAR;
    }
}
