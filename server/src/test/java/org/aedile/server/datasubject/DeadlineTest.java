package org.aedile.server.datasubject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.aedile.server.datasubject.Deadline.Nearness;
import org.junit.jupiter.api.Test;

/** FEATURE: the clock of a request is the law's: calendar months, and never a day less. */
class DeadlineTest {
    @Test
    void aMonthEndsOnTheDayOfTheSameNumber() {
        assertThat(Deadline.of(LocalDate.of(2026, 10, 5), 0)).isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(Deadline.of(LocalDate.of(2026, 10, 5), 2)).isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void aMonthWithoutThatDayEndsOnItsLast() {
        assertThat(Deadline.of(LocalDate.of(2028, 1, 31), 0)).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(Deadline.of(LocalDate.of(2026, 8, 31), 0)).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void aWeekendPutsItOffToMonday() {
        assertThat(Deadline.of(LocalDate.of(2026, 10, 21), 0)) // a Saturday
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Deadline.of(LocalDate.of(2026, 10, 22), 0)) // a Sunday
                .isEqualTo(LocalDate.of(2026, 11, 23));
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(day -> {
            LocalDate due = Deadline.of(day, 0);
            assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(due).isBetween(day.plusMonths(1), day.plusMonths(1).plusDays(2));
        });
    }

    @Test
    void aWeekBeforeItIsNearAndTheDayAfterItIsLate() {
        LocalDate due = LocalDate.of(2026, 11, 23);

        assertThat(Deadline.nearness(due, LocalDate.of(2026, 11, 15))).isEqualTo(Nearness.AHEAD);
        assertThat(Deadline.nearness(due, LocalDate.of(2026, 11, 16))).isEqualTo(Nearness.NEAR);
        assertThat(Deadline.nearness(due, due)).isEqualTo(Nearness.NEAR);
        assertThat(Deadline.nearness(due, due.plusDays(1))).isEqualTo(Nearness.LATE);
    }
}
