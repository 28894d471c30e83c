package org.aedile.simulation.crowd.population;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/** How a quantity varies between people. */
public sealed interface Distribution {
    /** One person's value. */
    double draw(RandomGenerator random);

    /** No value is smaller. */
    double smallest();

    /** No value is larger. */
    double largest();

    /** The same for everybody. */
    record Fixed(double value) implements Distribution {
        @Override
        public double draw(RandomGenerator random) {
            return value;
        }

        @Override
        public double smallest() {
            return value;
        }

        @Override
        public double largest() {
            return value;
        }
    }

    /** Every value between two is as likely. */
    record Uniform(double smallest, double largest) implements Distribution {
        @Override
        public double draw(RandomGenerator random) {
            return smallest + (largest - smallest) * random.nextDouble();
        }
    }

    /** The normal distribution, drawn again while outside its limits. */
    record Normal(double mean, double deviation, double smallest, double largest) implements Distribution {
        @Override
        public double draw(RandomGenerator random) {
            return within(this, mean, () -> mean + deviation * random.nextGaussian());
        }
    }

    /** The log-normal distribution, drawn again while outside its limits: {@code exp(mu + sigma · z)}. */
    record LogNormal(double mu, double sigma, double smallest, double largest) implements Distribution {
        @Override
        public double draw(RandomGenerator random) {
            return within(this, Math.exp(mu), () -> Math.exp(mu + sigma * random.nextGaussian()));
        }
    }

    /** The Weibull distribution, drawn again while outside its limits. */
    record Weibull(double shape, double scale, double smallest, double largest) implements Distribution {
        @Override
        public double draw(RandomGenerator random) {
            return within(this, scale, () -> scale * Math.pow(random.nextExponential(), 1 / shape));
        }
    }

    /** The gamma distribution, drawn again while outside its limits; by the method of Marsaglia and Tsang (2000). */
    record Gamma(double shape, double scale, double smallest, double largest) implements Distribution {
        @Override
        public double draw(RandomGenerator random) {
            return within(this, shape * scale, () -> scale * unit(random));
        }

        private double unit(RandomGenerator random) {
            // Shapes below 1 are drawn with one more, and brought back by a power.
            double boost = shape < 1 ? Math.pow(1 - random.nextDouble(), 1 / shape) : 1;
            double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
            while (true) {
                double z = random.nextGaussian();
                double cube = Math.pow(1 + z / Math.sqrt(9 * d), 3);
                double chance = Math.log(1 - random.nextDouble());
                if (cube > 0 && chance < z * z / 2 + d - d * cube + d * Math.log(cube)) {
                    return boost * d * cube;
                }
            }
        }
    }

    /** Draws again while outside the limits; after a thousand times in vain, the limit nearest to the middle. */
    private static double within(Distribution limits, double middle, DoubleSupplier draw) {
        for (int i = 0; i < 1000; i++) {
            double value = draw.getAsDouble();
            if (value >= limits.smallest() && value <= limits.largest()) {
                return value;
            }
        }
        return Math.max(limits.smallest(), Math.min(limits.largest(), middle));
    }

    /**
     * Free walking speed of people of an age distribution: age normal and cut off, then the mean speed of that age, half
     * of them men and 10.9 % faster than women, with a deviation of 19.3 % (RiMEA 3.2.4).
     */
    record SpeedByAge(Normal age) implements Distribution {
        private static final double[] AGES = {10, 20, 30, 40, 50, 60, 70, 85};
        private static final double[] SPEEDS_MPS = {1.05, 1.61, 1.54, 1.48, 1.41, 1.27, 1.05, 0.68};
        private static final double MEN_FASTER = 0.109;
        private static final double DEVIATION = 0.193;
        private static final double MOST_DEVIATIONS = 2.5;

        /** The guideline's standard population. */
        public static final SpeedByAge STANDARD = new SpeedByAge(new Normal(50, 20, 10, 85));

        /** The guideline's adults. */
        public static final SpeedByAge ADULTS = new SpeedByAge(new Normal(35, 10, 20, 60));

        @Override
        public double draw(RandomGenerator random) {
            double mean = meanSpeed(age.draw(random));
            double ofSex = random.nextBoolean() ? mean * (1 + MEN_FASTER / 2) : mean * (1 - MEN_FASTER / 2);
            return ofSex
                    * new Normal(1, DEVIATION, 1 - MOST_DEVIATIONS * DEVIATION, 1 + MOST_DEVIATIONS * DEVIATION)
                            .draw(random);
        }

        @Override
        public double smallest() {
            return SPEEDS_MPS[SPEEDS_MPS.length - 1] * (1 - MEN_FASTER / 2) * (1 - MOST_DEVIATIONS * DEVIATION);
        }

        @Override
        public double largest() {
            return SPEEDS_MPS[1] * (1 + MEN_FASTER / 2) * (1 + MOST_DEVIATIONS * DEVIATION);
        }

        /** Mean free speed at an age, linear between the guideline's ages. */
        public static double meanSpeed(double years) {
            for (int i = 1; i < AGES.length; i++) {
                if (years <= AGES[i]) {
                    double part = (Math.max(years, AGES[0]) - AGES[i - 1]) / (AGES[i] - AGES[i - 1]);
                    return SPEEDS_MPS[i - 1] + part * (SPEEDS_MPS[i] - SPEEDS_MPS[i - 1]);
                }
            }
            return SPEEDS_MPS[SPEEDS_MPS.length - 1];
        }
    }
}
