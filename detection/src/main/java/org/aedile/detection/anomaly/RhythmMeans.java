package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Running means around a day or a week, one for each half hour, with a bounded memory. Between two half hours the mean goes
 * over evenly, so that no expectation jumps; where little was seen, it leans on what is given otherwise. Not thread-safe.
 */
final class RhythmMeans {
    private final double[] means;
    private final double[] weights;
    private final double memory;
    private final double lean;

    /** So many half hours around; a mean remembers {@code memory} values, and what is otherwise counts as {@code lean} values. */
    RhythmMeans(int halfHours, double memory, double lean) {
        means = new double[halfHours];
        weights = new double[halfHours];
        this.memory = memory;
        this.lean = lean;
    }

    /** The mean at a place in half hours, 0 or more. */
    double at(double place, double otherwise) {
        int before = before(place);
        int after = (before + 1) % means.length;
        double share = place - Math.floor(place);
        double weightBefore = (1 - share) * weights[before];
        double weightAfter = share * weights[after];
        return (weightBefore * means[before] + weightAfter * means[after] + lean * otherwise)
                / (weightBefore + weightAfter + lean);
    }

    /** Learns a value for the two half hours around a place. */
    void learn(double place, double value) {
        int before = before(place);
        double share = place - Math.floor(place);
        learn(before, 1 - share, value);
        learn((before + 1) % means.length, share, value);
    }

    private int before(double place) {
        return (int) Math.floor(place) % means.length;
    }

    private void learn(int halfHour, double weight, double value) {
        if (weight > 0) {
            weights[halfHour] = Math.min(weights[halfHour] + weight, memory);
            means[halfHour] += (value - means[halfHour]) * Math.min(1, weight / weights[halfHour]);
        }
    }

    void write(DataOutput out) throws IOException {
        for (double one : means) {
            out.writeDouble(one);
        }
        for (double one : weights) {
            out.writeDouble(one);
        }
    }

    void read(DataInput in) throws IOException {
        for (int i = 0; i < means.length; i++) {
            means[i] = in.readDouble();
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = in.readDouble();
        }
    }
}
