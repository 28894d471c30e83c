package org.aedile.detection.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: a city says in a few words which days are public holidays. */
class HolidaysTest {
    /** As the governments of these countries publish them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "it | 2026 | 01-01 01-06 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26",
                "no | 2026 | 01-01 04-02 04-03 04-06 05-01 05-14 05-17 05-25 12-25 12-26",
                "fr | 2027 | 01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25",
                "mc | 2026 | 01-01 01-27 04-06 05-01 05-14 05-25 06-04 08-15 11-01 11-19 12-08 12-25",
                "gb | 2022 | 01-01 01-03 04-15 04-18 05-02 05-30 08-29 12-25 12-26 12-27",
                "gb | 2026 | 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28",
                "gb | 2027 | 01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28",
                "se | 2026 | 01-01 01-06 04-03 04-06 05-01 05-14 06-06 06-20 10-31 12-25 12-26",
                "it +06-24 -12-26 +2026-09-01 | 2026 | 01-01 01-06 04-06 04-25 05-01 06-02 06-24 08-15 09-01 10-04 11-01 12-08 12-25",
                "+02-29 | 2027 | ",
            })
    void theDaysOfAYear(String text, int year, String days) {
        assertThat(daysOf(Holidays.parse(text), year))
                .isEqualTo(days == null ? List.of() : Arrays.asList(days.split(" ")));
    }

    @Test
    void anHourOfAHolidayIsNoHourOfTheWeek() {
        Holidays italy = Holidays.parse("IT ");
        long christmas = LocalDate.of(2026, 12, 25).toEpochDay();

        assertThat(italy.hour(christmas * 24 + 9)).isEqualTo(168 + 9);
        assertThat(italy.hour((christmas - 1) * 24 + 9)).isEqualTo(3 * 24 + 9);
        assertThat(Holidays.NONE.hour(christmas * 24 + 9)).isEqualTo(4 * 24 + 9);
        assertThat(italy.hour(-1)).isEqualTo(LocalHours.hourOfWeek(-1));
        long nine = (christmas * 24 + 9) * 3_600_000;
        assertThat(LocalHours.hourOfWeek(LocalHours.hourIndex(italy.asSunday(nine))))
                .isEqualTo(6 * 24 + 9);
        assertThat(italy.asSunday(nine - 86_400_000)).isEqualTo(nine - 86_400_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "xx | 'xx' is no country whose holidays are known (at, be,",
                "it +13-01 | '13-01' is no day such as 12-25, 2026-05-29, easter+39 or mon@05-25",
                "it +foo@05-01 | 'foo@05-01' is no day",
                "it -eastern | 'eastern' is no day",
                "it +2026-02-30 | '2026-02-30' is no day",
            })
    void aMistakeIsNamed(String text, String message) {
        assertThatThrownBy(() -> Holidays.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static List<String> daysOf(Holidays holidays, int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> holidays.contains(date.toEpochDay()))
                .map(date -> date.toString().substring("2026-".length()))
                .toList();
    }
}
