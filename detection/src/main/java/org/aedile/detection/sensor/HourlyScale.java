package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How far the hours of a series usually are from what is usual: the mean of absolute residuals over about two weeks, as a
 * standard deviation of a normal distribution. An hour counts for at most four of it.
 */
final class HourlyScale {
    /** Residuals beyond so many spreads count as this many. */
    static final double MOST_SPREADS = 4;

    private static final double MEMORY_HOURS = 336;
    private static final double MEAN_TO_SIGMA = Math.sqrt(Math.PI / 2);

    private double mean;
    private int hours;

    /** So many hours were learned. */
    int hours() {
        return hours;
    }

    void learn(double residual) {
        double size = Math.abs(residual);
        double counted = hours > 0 && mean > 0 ? Math.min(size, MOST_SPREADS * mean) : size;
        hours++;
        mean += (counted - mean) / Math.min(hours, MEMORY_HOURS);
    }

    double sigma(double floor) {
        return Math.max(floor, MEAN_TO_SIGMA * mean);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(mean);
        out.writeInt(hours);
    }

    void read(DataInput in) throws IOException {
        mean = in.readDouble();
        hours = in.readInt();
    }
}
