package org.aedile.kernel.saying;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The English words of sayings, and numbers with units as people in a control room read them. */
public final class English {
    private static final int SECONDS_PER_MINUTE = 60;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int HOURS_PER_DAY = 24;
    private static final double MOST_PARTED = 20;
    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private English() {}

    static String of(List<Clause> clauses) {
        StringBuilder text = new StringBuilder();
        for (Clause clause : clauses) {
            text.append(of(clause));
        }
        return text.toString();
    }

    private static String of(Clause clause) {
        return NAME.matcher(clause.sentence().english())
                .replaceAll(found -> Matcher.quoteReplacement(of(fact(clause, found.group(1)))));
    }

    private static Fact fact(Clause clause, String name) {
        Map<String, Fact> facts = clause.facts();
        Fact fact = facts.get(name);
        if (fact == null) {
            throw new IllegalStateException(
                    "the sentence %s lacks its %s".formatted(clause.sentence().key(), name));
        }
        return fact;
    }

    static String of(Fact fact) {
        return switch (fact.type()) {
            case TEXT, TITLE -> fact.value();
            case QUOTED -> quoted(fact.value());
            case QUANTITY -> quantity(fact.number(), fact.unit());
            case PRECISE -> precise(fact.number());
            case FACTOR -> factor(fact.number());
            case SHARE -> Math.round(100 * fact.number()) + " %";
            case DURATION -> duration(Long.parseLong(fact.value()));
            case TIME -> date(Instant.parse(fact.value()), ZoneId.of(fact.unit()));
            case DAY -> day(fact.value());
        };
    }

    /** "184 µg/m³". */
    public static String quantity(double value, String unit) {
        String shown = Units.display(unit);
        if (shown.isEmpty()) {
            return number(value);
        }
        return number(value) + (shown.startsWith("/") || shown.equals("°") ? "" : " ") + shown;
    }

    /** Three significant digits, whole numbers whole, thousands parted. */
    private static String number(double value) {
        double size = Math.abs(value);
        if (size >= 100 || value == Math.rint(value) && size < 1e15) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        int decimals = size >= 10 ? 1 : size >= 1 ? 2 : 3;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }

    /** Six digits, without a fraction that says nothing; empty for NaN. */
    public static String precise(double value) {
        return Double.isNaN(value)
                ? ""
                : BigDecimal.valueOf(value)
                        .round(SIX_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** "2 h 10 min", "45 s". */
    public static String duration(long millis) {
        long seconds = Math.round(millis / 1_000.0);
        if (seconds < 2 * SECONDS_PER_MINUTE) {
            return seconds + " s";
        }
        long minutes = seconds / SECONDS_PER_MINUTE;
        if (minutes < 2 * MINUTES_PER_HOUR) {
            return minutes + " min";
        }
        long hours = minutes / MINUTES_PER_HOUR;
        return hours < 2 * HOURS_PER_DAY
                ? hours + " h " + minutes % MINUTES_PER_HOUR + " min"
                : hours / HOURS_PER_DAY + " days " + hours % HOURS_PER_DAY + " h";
    }

    private static String factor(double times) {
        return times >= MOST_PARTED ? number(Math.rint(times)) : String.format(Locale.ROOT, "%.1f", times);
    }

    /** "2 June, 14:00". */
    private static String date(Instant time, ZoneId zone) {
        return time.atZone(zone).format(DATE);
    }

    private static String day(String day) {
        return day.equals(Fact.HOLIDAY)
                ? "public holiday"
                : DayOfWeek.of(Integer.parseInt(day)).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** A title of several words would run into the sentence. */
    private static String quoted(String title) {
        return title.indexOf(' ') < 0 ? title : "“" + title + "”";
    }
}
