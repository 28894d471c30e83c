package org.aedile.detection.invariant;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.aedile.detection.multivariate.Signal;

/** Rows of a plant from which relations are learned, or by which they are confirmed: a value of each signal. Immutable. */
final class Sample {
    /** A signal with as few values says in which state the plant is. */
    private static final int MOST_STATES = 4;

    private final List<Signal> signals;
    private final double[][] rows;

    /** @param rows in their order in time; their columns are as the signals */
    Sample(List<Signal> signals, double[][] rows) {
        this.signals = signals;
        this.rows = rows;
    }

    /** Some of its rows. */
    Sample part(int from, int to) {
        return new Sample(signals, Arrays.copyOfRange(rows, from, to));
    }

    int size() {
        return rows.length;
    }

    /** Signals by their places. */
    Signal signal(int place) {
        return signals.get(place);
    }

    int signalCount() {
        return signals.size();
    }

    double[] values(int signal) {
        return Arrays.stream(rows).mapToDouble(row -> row[signal]).toArray();
    }

    /** The values of one signal in those rows in which another has that value. */
    double[] valuesWhen(int signal, int other, double value) {
        return Arrays.stream(rows)
                .filter(row -> row[other] == value)
                .mapToDouble(row -> row[signal])
                .toArray();
    }

    /** The values of a signal that has few; empty when it has many. */
    double[] states(int signal) {
        double[] states = Arrays.stream(rows)
                .mapToDouble(row -> row[signal])
                .distinct()
                .limit(MOST_STATES + 1)
                .sorted()
                .toArray();
        return states.length > MOST_STATES ? new double[0] : states;
    }

    /** In how many rows a condition is known and is so. */
    int count(Term condition, boolean holding) {
        double wanted = holding ? 1 : 0;
        return (int) IntStream.range(0, rows.length)
                .filter(row -> condition.value(new Row(row)) == wanted)
                .count();
    }

    private final class Row implements Readings {
        private final int row;

        private Row(int row) {
            this.row = row;
        }

        @Override
        public double value(Signal signal) {
            int place = signals.indexOf(signal);
            return place < 0 ? Double.NaN : rows[row][place];
        }

        @Override
        public double change(Signal signal) {
            return Double.NaN;
        }

        @Override
        public String alert(Signal signal) {
            return "";
        }
    }
}
