package org.aedile.benchmarks.crowd;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Whether values come from a law: the test of Kolmogorov and Smirnov, with the correction of Stephens (1970) for finite
 * numbers of values.
 */
final class GoodnessOfFit {
    private static final int TERMS = 100;

    private GoodnessOfFit() {}

    /** Chance that values of the law differ from it as much as these; {@code law} is the share below a value. */
    static double p(double[] values, DoubleUnaryOperator law) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double farthest = 0;
        for (int i = 0; i < n; i++) {
            double below = law.applyAsDouble(sorted[i]);
            farthest = Math.max(farthest, Math.max(below - (double) i / n, (i + 1.0) / n - below));
        }
        double lambda = (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n)) * farthest;
        double p = 0;
        for (int k = 1; k <= TERMS; k++) {
            p += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * lambda * lambda);
        }
        return Math.max(0, Math.min(1, p));
    }

    static DoubleUnaryOperator uniform(double from, double to) {
        return value -> Math.max(0, Math.min(1, (value - from) / (to - from)));
    }

    /** By Abramowitz and Stegun 7.1.26, to 1.5e-7. */
    static DoubleUnaryOperator normal(double mean, double deviation) {
        return value -> {
            double z = Math.abs(value - mean) / deviation / Math.sqrt(2);
            double t = 1 / (1 + 0.3275911 * z);
            double polynomial =
                    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
            double outside = polynomial * Math.exp(-z * z) / 2;
            return value < mean ? outside : 1 - outside;
        };
    }

    static DoubleUnaryOperator logNormal(double mu, double sigma) {
        DoubleUnaryOperator normal = normal(mu, sigma);
        return value -> normal.applyAsDouble(Math.log(value));
    }

    static DoubleUnaryOperator weibull(double shape, double scale) {
        return value -> 1 - Math.exp(-Math.pow(value / scale, shape));
    }

    /** The gamma distribution of a whole shape (Erlang's). */
    static DoubleUnaryOperator gamma(int shape, double scale) {
        return value -> {
            double term = Math.exp(-value / scale);
            double above = 0;
            for (int n = 0; n < shape; n++) {
                above += term;
                term *= value / scale / (n + 1);
            }
            return 1 - above;
        };
    }
}
