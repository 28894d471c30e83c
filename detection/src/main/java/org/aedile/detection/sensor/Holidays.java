package org.aedile.detection.sensor;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The public holidays of a city from 1970 to 2100, on which the week is not as usual. Written as in a setting: a country by
 * its code or {@code none}, then what the city adds or leaves out: {@code it +06-24 -12-26}. A day with {@code >} is also off on the next
 * working day when it comes on a weekend. Immutable, shared by all threads.
 */
public final class Holidays {
    /** No day is one. */
    public static final Holidays NONE = new Holidays("none", new BitSet());

    /** The hours of the week, then those of a holiday. */
    public static final int HOURS = LocalHours.HOURS_PER_WEEK + 24;

    private static final int HOURS_PER_DAY = 24;
    private static final long MILLIS_PER_DAY = 86_400_000L;

    /** 1970-01-01 was a Thursday. */
    private static final int DAYS_SINCE_SUNDAY_1970 = 4;

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2100;
    private static final int MOST_WORDS = 100;
    private static final Map<String, Holidays> BY_TEXT = new ConcurrentHashMap<>();

    private final String text;

    /** By days since 1970-01-01. */
    private final BitSet days;

    private Holidays(String text, BitSet days) {
        this.text = text;
        this.days = days;
    }

    /**
     * Reads them; the same object for the same text.
     *
     * @throws IllegalArgumentException with the word that makes no sense
     */
    public static Holidays parse(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        return words.isEmpty() || words.equals(NONE.text) ? NONE : BY_TEXT.computeIfAbsent(words, Holidays::read);
    }

    /** As {@link #parse} reads them. */
    public String text() {
        return text;
    }

    /** @param day days since 1970-01-01, local time */
    public boolean contains(long day) {
        return day >= 0 && day <= Integer.MAX_VALUE && days.get((int) day);
    }

    /**
     * The hour of the calendar in which something is usual: 0 to 167 is the hour of the week from Monday 00:00; 168 to 191
     * the hour of a public holiday, whatever day of the week it is on.
     *
     * @param hourIndex as {@link LocalHours#hourIndex} counts
     */
    public int hour(long hourIndex) {
        return contains(Math.floorDiv(hourIndex, HOURS_PER_DAY))
                ? LocalHours.HOURS_PER_WEEK + Math.floorMod(hourIndex, HOURS_PER_DAY)
                : LocalHours.hourOfWeek(hourIndex);
    }

    /**
     * That time, or on a public holiday the same time of the Sunday before it.
     *
     * @param localMillis milliseconds since 1970 local time
     */
    public long asSunday(long localMillis) {
        long day = Math.floorDiv(localMillis, MILLIS_PER_DAY);
        return contains(day)
                ? localMillis - Math.floorMod(day + DAYS_SINCE_SUNDAY_1970, 7) * MILLIS_PER_DAY
                : localMillis;
    }

    private static Holidays read(String text) {
        List<String> words = List.of(text.split("\\s+"));
        if (words.size() > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "holidays have %d words, at most %d are read".formatted(words.size(), MOST_WORDS));
        }
        BitSet days = new BitSet();
        words.forEach(word -> apply(word, days));
        return new Holidays(String.join(" ", words), days);
    }

    private static void apply(String word, BitSet days) {
        if (word.equals(NONE.text)) {
            days.clear();
        } else if (word.startsWith("+")) {
            add(List.of(word.substring(1)), days);
        } else if (word.startsWith("-")) {
            HolidayRule rule = HolidayRule.parse(word.substring(1));
            years().forEach(year -> rule.in(year).ifPresent(date -> days.clear(index(date))));
        } else {
            add(
                    List.of(HolidayCountry.find(word)
                            .orElseThrow(() -> new IllegalArgumentException("'" + word
                                    + "' is no country whose holidays are known (" + HolidayCountry.words()
                                    + "), and neither begins with + nor with -"))
                            .rules()),
                    days);
        }
    }

    private static void add(List<String> words, BitSet days) {
        List<HolidayRule> rules = words.stream()
                .map(word -> HolidayRule.parse(isMoved(word) ? word.substring(0, word.length() - 1) : word))
                .toList();
        years().forEach(year -> {
            rules.forEach(rule -> rule.in(year).ifPresent(date -> days.set(index(date))));
            for (int i = 0; i < rules.size(); i++) {
                if (isMoved(words.get(i))) {
                    rules.get(i)
                            .in(year)
                            .filter(Holidays::isWeekend)
                            .ifPresent(date -> days.set(replacement(date, days)));
                }
            }
        });
    }

    private static boolean isMoved(String word) {
        return word.endsWith(">");
    }

    private static int replacement(LocalDate date, BitSet days) {
        LocalDate next = date;
        while (isWeekend(next) || days.get(index(next))) {
            next = next.plusDays(1);
        }
        return index(next);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static IntStream years() {
        return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR);
    }

    private static int index(LocalDate date) {
        return Math.toIntExact(Math.max(0, date.toEpochDay()));
    }
}
