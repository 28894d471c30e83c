package org.aedile.server.simulation;

import java.util.Map;
import org.aedile.simulation.crowd.population.Distribution;

/** Distributions in a file: a number, the name of a guideline's population, or a map with one key. */
final class Distributions {
    static final Distribution NONE = new Distribution.Fixed(0);
    static final Distribution STANDARD_SPEED = Distribution.SpeedByAge.STANDARD;

    private static final String SKEWED = "[shape, scale, smallest, largest]";

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
        Settings shape = settings.map(key).requireOnly("uniform", "normal", "lognormal", "gamma", "weibull", "ages");
        if (shape.values().size() != 1) {
            throw settings.refused(key, "names " + shape.values().keySet() + ", must name one distribution");
        }
        String kind = shape.values().keySet().iterator().next();
        if (kind.equals("uniform")) {
            double[] limits = numbers(shape, kind, "[smallest, largest]");
            return new Distribution.Uniform(limits[0], limits[1]);
        }
        return kind.equals("normal") || kind.equals("ages") ? normal(shape, kind) : skewed(shape, kind);
    }

    private static Distribution normal(Settings shape, String kind) {
        double[] four = numbers(shape, kind, "[mean, deviation, smallest, largest]");
        Distribution.Normal normal = new Distribution.Normal(four[0], four[1], four[2], four[3]);
        return kind.equals("ages") ? new Distribution.SpeedByAge(normal) : normal;
    }

    private static Distribution skewed(Settings shape, String kind) {
        boolean logarithm = kind.equals("lognormal");
        double[] four = numbers(shape, kind, logarithm ? "[mu, sigma, smallest, largest]" : SKEWED);
        if (!(four[1] > 0 && (logarithm || four[0] > 0))) {
            throw shape.refused(kind, "is " + java.util.Arrays.toString(four) + ", its parameters must be above 0");
        }
        return switch (kind) {
            case "lognormal" -> new Distribution.LogNormal(four[0], four[1], four[2], four[3]);
            case "gamma" -> new Distribution.Gamma(four[0], four[1], four[2], four[3]);
            default -> new Distribution.Weibull(four[0], four[1], four[2], four[3]);
        };
    }

    private static double[] numbers(Settings shape, String key, String form) {
        double[] numbers = shape.numbers(key);
        int count = form.split(",", -1).length;
        boolean ascending = numbers.length == count && numbers[count - 2] <= numbers[count - 1];
        if (!ascending) {
            throw shape.refused(key, "must be " + form);
        }
        return numbers;
    }
}
