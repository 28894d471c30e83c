package org.aedile.city.demo;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How busy a kind of place is over the week: a value for each full hour of a weekday, a Saturday and a Sunday, linear in
 * between. 1 is a busy hour.
 */
final class Rhythm {
    private static final Map<String, Rhythm> ALL = load();

    private final double[] weekday = new double[24];
    private final double[] saturday = new double[24];
    private final double[] sunday = new double[24];

    private Rhythm() {}

    static Rhythm of(String name) {
        return Optional.ofNullable(ALL.get(name))
                .orElseThrow(() -> new IllegalStateException("rhythms.csv has no rhythm '" + name + "'"));
    }

    /** How busy it is at that time (milliseconds since 1970). */
    double at(long millis) {
        long day = DemoTime.localDay(millis);
        double hour = DemoTime.hourOfDay(millis);
        int whole = (int) hour;
        double here = hoursOf(DemoTime.kindOf(day))[whole];
        double next = whole < 23 ? hoursOf(DemoTime.kindOf(day))[whole + 1] : hoursOf(DemoTime.kindOf(day + 1))[0];
        return here + (next - here) * (hour - whole);
    }

    private double[] hoursOf(DemoTime.DayKind day) {
        return switch (day) {
            case WEEKDAY -> weekday;
            case SATURDAY -> saturday;
            case SUNDAY -> sunday;
        };
    }

    private static Map<String, Rhythm> load() {
        Map<String, Rhythm> rhythms = new HashMap<>();
        for (String[] row : CsvResource.read("rhythms.csv")) {
            Rhythm rhythm = rhythms.computeIfAbsent(row[0], name -> new Rhythm());
            double[] hours = rhythm.hoursOf(DemoTime.DayKind.valueOf(row[1].toUpperCase(Locale.ROOT)));
            for (int hour = 0; hour < 24; hour++) {
                hours[hour] = Double.parseDouble(row[2 + hour]) / 100;
            }
        }
        return Map.copyOf(rhythms);
    }
}
