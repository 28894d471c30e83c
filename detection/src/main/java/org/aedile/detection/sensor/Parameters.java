package org.aedile.detection.sensor;

import java.util.List;
import java.util.stream.Stream;
import org.aedile.detection.DetectorSetting;

/** Reads parameters out of a setting, with their defaults. */
final class Parameters {
    private static final double MILLIS_PER_SECOND = 1_000;

    private Parameters() {}

    /** Names of a detector's own parameters and of those that it has in common with others. */
    static List<String> with(List<String> common, String... own) {
        return Stream.concat(Stream.of(own), common.stream()).toList();
    }

    static double number(DetectorSetting setting, String name, double whenAbsent) {
        return setting.numbers().getOrDefault(name, whenAbsent);
    }

    /** A duration in milliseconds; seconds in the setting. */
    static long millis(DetectorSetting setting, String name, double secondsWhenAbsent) {
        return Math.round(number(setting, name, secondsWhenAbsent) * MILLIS_PER_SECOND);
    }

    /** More than nothing. */
    static double positive(DetectorSetting setting, String name, double whenAbsent) {
        double value = number(setting, name, whenAbsent);
        if (!(value > 0)) {
            throw new IllegalArgumentException(
                    "setting %s: %s is %s, must be positive".formatted(setting.id(), name, value));
        }
        return value;
    }

    static double require(DetectorSetting setting, String name) {
        Double value = setting.numbers().get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "setting " + setting.id() + ": " + setting.kind() + " needs the number '" + name + "'");
        }
        return value;
    }

    /** A count from 1 to {@code most}. */
    static int count(DetectorSetting setting, String name, int whenAbsent, int most) {
        double value = number(setting, name, whenAbsent);
        if (value < 1 || value > most || value != Math.rint(value)) {
            throw new IllegalArgumentException("setting %s: %s is %s, must be a whole number from 1 to %d"
                    .formatted(setting.id(), name, value, most));
        }
        return (int) value;
    }

    /** None unless given. */
    static Holidays holidays(DetectorSetting setting) {
        try {
            return Holidays.parse(setting.words().getOrDefault("holidays", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("setting %s: holidays: %s".formatted(setting.id(), e.getMessage()), e);
        }
    }

    static boolean looksUp(DetectorSetting setting) {
        return !setting.words().getOrDefault("direction", "both").equals("low");
    }

    static boolean looksDown(DetectorSetting setting) {
        return !setting.words().getOrDefault("direction", "both").equals("high");
    }
}
