package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a quantity of a series usually is and how far it strays, both as means over about a week. After the first {@value
 * #BEGINNING} values one counts for at most {@value #CLIPPED} spreads, so that nothing however far spoils what is known.
 * Mutable.
 */
final class Habit {
    private static final int BEGINNING = 100;
    private static final double CLIPPED = 4;

    private final double leastSpread;
    private double mean;
    private double square;

    /** @param leastSpread less than that is no difference to anybody */
    Habit(double leastSpread) {
        this.leastSpread = leastSpread;
    }

    /**
     * Takes a value in.
     *
     * @param share by how much it counts, 0 to 1
     * @param seen how many came before it
     */
    void learn(double value, double share, int seen) {
        double most = seen < BEGINNING ? Double.POSITIVE_INFINITY : CLIPPED * spread();
        double off = Math.max(-most, Math.min(most, value - mean));
        mean += share * off;
        square = (1 - share) * (square + share * off * off);
    }

    /** How many spreads a value is from what is usual; negative below it. */
    double distance(double value) {
        return (value - mean) / spread();
    }

    double mean() {
        return mean;
    }

    private double spread() {
        return Math.max(leastSpread, Math.sqrt(square));
    }

    void forget() {
        mean = 0;
        square = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(mean);
        out.writeDouble(square);
    }

    void read(DataInput in) throws IOException {
        mean = in.readDouble();
        square = in.readDouble();
    }
}
