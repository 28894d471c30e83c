package org.aedile.detection.multivariate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Learns how the signals of a group go together. Outliers spoil little: a signal counts for at most what its hundredth and its
 * ninety-ninth part in a hundred are. A signal that hardly ever changes says nothing and is left out, and so are those that
 * spoke in too few rows.
 *
 * <p>The limit of T² and of Q is that of a scaled chi-squared distribution gχ² with h degrees of freedom, g = s²/2m and h =
 * 2m²/s² from the mean m and variance s² of what was seen (Box 1954, "Some theorems on quadratic forms", Annals of Mathematical
 * Statistics 25), with the quantile of Wilson and Hilferty (1931).
 */
final class ModelFit {
    private static final double CLIPPED = 0.01;

    /** Of the standard normal distribution, exceeded once in ten thousand. */
    private static final double QUANTILE = 3.719;

    private static final double LEAST_LIMIT = 1e-3;

    /** A spread smaller than this part of the value is rounding. */
    private static final double ROUNDING = 1e-6;

    private ModelFit() {}

    /** @return empty when not enough rows have enough signals that change */
    static Optional<GroupModel> of(History history, int leastRows) {
        List<Signal> signals = new ArrayList<>(history.signals());
        signals.removeIf(signal -> history.heard(signal) < leastRows);
        double[][] rows = history.complete(signals);
        while (rows.length < leastRows && signals.size() > GroupModel.LEAST_SIGNALS) {
            signals.remove(signals.stream()
                    .min(Comparator.comparingInt(history::heard))
                    .orElseThrow());
            rows = history.complete(signals);
        }
        double[][] read = rows;
        int[] changing = IntStream.range(0, signals.size())
                .filter(i -> Column.of(read, i).changes())
                .toArray();
        if (rows.length < leastRows || changing.length < GroupModel.LEAST_SIGNALS) {
            return Optional.empty();
        }
        return Optional.of(fit(Arrays.stream(changing).mapToObj(signals::get).toList(), parts(rows, changing)));
    }

    private static double[][] parts(double[][] rows, int[] signals) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(signals).mapToDouble(i -> row[i]).toArray())
                .toArray(double[][]::new);
    }

    private static GroupModel fit(List<Signal> signals, double[][] rows) {
        List<Column> columns = IntStream.range(0, signals.size())
                .mapToObj(i -> Column.of(rows, i))
                .toList();
        List<GroupModel.Scale> scales = columns.stream()
                .map(column -> new GroupModel.Scale(column.center, column.spread))
                .toList();
        PrincipalComponents components = new PrincipalComponents(correlation(columns));
        List<Strength> statistics = Arrays.stream(rows)
                .map(row -> components.statistics(standardised(scales, row)))
                .toList();
        Strength limits = new Strength(
                limit(statistics.stream().mapToDouble(Strength::hotelling).toArray()),
                limit(statistics.stream().mapToDouble(Strength::residual).toArray()));
        return new GroupModel(signals, scales, components, limits);
    }

    private static double[] standardised(List<GroupModel.Scale> scales, double[] row) {
        return IntStream.range(0, row.length)
                .mapToDouble(i -> scales.get(i).standardised(row[i]))
                .toArray();
    }

    private static double[][] correlation(List<Column> columns) {
        double[][] correlation = new double[columns.size()][columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            correlation[i][i] = 1;
            for (int j = 0; j < i; j++) {
                correlation[i][j] = columns.get(i).correlation(columns.get(j));
                correlation[j][i] = correlation[i][j];
            }
        }
        return correlation;
    }

    private static double limit(double[] statistics) {
        Column seen = new Column(statistics);
        double mean = Math.max(LEAST_LIMIT * LEAST_LIMIT, seen.center);
        double variance = Math.max(mean * mean * ROUNDING, seen.spread * seen.spread);
        double freedom = 2 * mean * mean / variance;
        double part = 2 / (9 * freedom);
        double quantile = freedom * Math.pow(1 - part + QUANTILE * Math.sqrt(part), 3);
        return Math.max(LEAST_LIMIT, variance / (2 * mean) * quantile);
    }

    /** Some numbers, those at the ends pulled in. */
    private static final class Column {
        private final double[] clipped;
        private final double center;
        private final double spread;
        private final double most;

        Column(double[] values) {
            double[] sorted = Arrays.stream(values).sorted().toArray();
            int end = (int) (CLIPPED * sorted.length);
            double low = sorted.length == 0 ? 0 : sorted[end];
            double high = sorted.length == 0 ? 0 : sorted[sorted.length - 1 - end];
            this.clipped = DoubleStream.of(values)
                    .map(value -> Math.max(low, Math.min(high, value)))
                    .toArray();
            this.center = DoubleStream.of(clipped).average().orElse(0);
            this.spread = Math.sqrt(covariance(this));
            this.most = Math.max(Math.abs(low), Math.abs(high));
        }

        /** The numbers of one signal. */
        static Column of(double[][] rows, int signal) {
            return new Column(
                    Arrays.stream(rows).mapToDouble(row -> row[signal]).toArray());
        }

        boolean changes() {
            return spread > ROUNDING * most;
        }

        double correlation(Column other) {
            return covariance(other) / (spread * other.spread);
        }

        private double covariance(Column other) {
            return IntStream.range(0, clipped.length)
                    .mapToDouble(i -> (clipped[i] - center) * (other.clipped[i] - other.center))
                    .average()
                    .orElse(0);
        }
    }
}
