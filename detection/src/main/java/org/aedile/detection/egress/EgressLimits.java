package org.aedile.detection.egress;

import java.util.List;
import org.aedile.detection.DetectorSetting;

/**
 * From when on people who leave an area are an evacuation.
 *
 * @param factor how many times as many as expected leave when it is one, 1.2 to 20
 * @param evidence natural logarithm of how much likelier than usual leaving it must be, 3 to 50
 * @param people how many more than expected must have left since it began, 1 to 100,000
 * @param exits through how many exits they must flow where the area has as many, 1 to 50
 */
public record EgressLimits(double factor, double evidence, double people, int exits) {
    /** Names of the parameters. */
    public static final List<String> PARAMETERS = List.of("factor", "evidence", "people", "exits");

    /** @throws IllegalArgumentException with setting, value and limits of what is out of its range */
    public static EgressLimits of(DetectorSetting setting) {
        return new EgressLimits(
                number(setting, "factor", 3, new Range(1.2, 20)),
                number(setting, "evidence", 12, new Range(3, 50)),
                number(setting, "people", 30, new Range(1, 100_000)),
                (int) number(setting, "exits", 2, new Range(1, 50)));
    }

    private record Range(double least, double most) {}

    private static double number(DetectorSetting setting, String name, double whenAbsent, Range range) {
        double value = setting.numbers().getOrDefault(name, whenAbsent);
        if (!(value >= range.least() && value <= range.most())) {
            throw new IllegalArgumentException("setting %s: %s is %s, must be between %s and %s"
                    .formatted(setting.id(), name, value, range.least(), range.most()));
        }
        return value;
    }

    /**
     * How much likelier a count is when {@link #factor} times as many leave than when as many leave as expected, as a
     * natural logarithm; of counts that vary more than chance alone makes them, so much less.
     */
    double evidence(ExitCount count) {
        return (count.people() * Math.log(factor) - count.expected() * (factor - 1)) / count.spread();
    }
}
