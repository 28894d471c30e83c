package org.aedile.server.simulation;

import java.util.Map;
import org.aedile.simulation.crowd.population.Distribution;

/** Distributions in a file: a number, the name of a guideline's population, or a map with one key. */
final class Distributions {
    static final Distribution NONE = new Distribution.Fixed(0);
    static final Distribution STANDARD_SPEED = Distribution.SpeedByAge.STANDARD;

    private Distributions() {}

    static Distribution read(Settings settings, String key, Distribution otherwise) {
        if (!settings.has(key)) {
            return otherwise;
        }
        Object value = settings.require(key);
        if (value instanceof Number number) {
            return new Distribution.Fixed(number.doubleValue());
        }
        if (value instanceof Map) {
            return shape(settings, key);
        }
        return switch (String.valueOf(value)) {
            case "rimea" -> Distribution.SpeedByAge.STANDARD;
            case "rimea-adults" -> Distribution.SpeedByAge.ADULTS;
            default -> throw settings.refused(key, "is '" + value + "', known are rimea and rimea-adults");
        };
    }

    private static Distribution shape(Settings settings, String key) {
        Settings shape = settings.map(key).requireOnly("uniform", "normal");
        if (shape.has("uniform")) {
            double[] limits = numbers(shape, "uniform", 2);
            return new Distribution.Uniform(limits[0], limits[1]);
        }
        double[] normal = numbers(shape, "normal", 4);
        return new Distribution.Normal(normal[0], normal[1], normal[2], normal[3]);
    }

    private static double[] numbers(Settings shape, String key, int count) {
        double[] numbers = shape.numbers(key);
        boolean ascending = numbers.length == count && numbers[count - 2] <= numbers[count - 1];
        if (!ascending) {
            throw shape.refused(
                    key, "must be " + (count == 2 ? "[smallest, largest]" : "[mean, deviation, smallest, largest]"));
        }
        return numbers;
    }
}
