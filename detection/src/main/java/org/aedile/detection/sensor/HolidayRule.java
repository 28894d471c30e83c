package org.aedile.detection.sensor;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * When a holiday is, as people write it: {@code 12-25} each year, {@code 2026-05-29} once, {@code easter+39} so many days
 * after Easter Sunday, {@code mon@05-25} the first Monday on or after a day.
 */
sealed interface HolidayRule {
    /** When it is in that year, of the Gregorian calendar. */
    Optional<LocalDate> in(int year);

    /** @throws IllegalArgumentException when the word is none of the four */
    static HolidayRule parse(String word) {
        try {
            if (word.startsWith("easter")) {
                return new AfterEaster(Integer.parseInt(word.substring("easter".length())));
            }
            int at = word.indexOf('@');
            if (at >= 0) {
                return new OnOrAfter(weekday(word.substring(0, at)), monthDay(word.substring(at + 1)));
            }
            return word.length() == "05-29".length() ? new Yearly(monthDay(word)) : new Once(LocalDate.parse(word));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + word + "' is no day such as 12-25, 2026-05-29, easter+39 or mon@05-25", e);
        }
    }

    /** 12-25. */
    record Yearly(MonthDay day) implements HolidayRule {
        @Override
        public Optional<LocalDate> in(int year) {
            return day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
        }
    }

    /** 2026-05-29. */
    record Once(LocalDate date) implements HolidayRule {
        @Override
        public Optional<LocalDate> in(int year) {
            return date.getYear() == year ? Optional.of(date) : Optional.empty();
        }
    }

    /** easter+39. */
    record AfterEaster(int days) implements HolidayRule {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(easter(year).plusDays(days));
        }
    }

    /** mon@05-25. */
    record OnOrAfter(DayOfWeek weekday, MonthDay first) implements HolidayRule {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(first.atYear(year).with(TemporalAdjusters.nextOrSame(weekday)));
        }
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse("--" + text);
    }

    private static DayOfWeek weekday(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.name().toLowerCase(Locale.ROOT).substring(0, 3).equals(text))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("'" + text + "' is no day of the week"));
    }

    /** Western Easter Sunday (Meeus 1991, "Astronomical Algorithms", chapter 8; his letters), for years from 1583. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
