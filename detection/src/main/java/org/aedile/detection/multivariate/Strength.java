package org.aedile.detection.multivariate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How strong the two statistics of a row are, their limits, or from where on they count.
 *
 * @param hotelling T², as it is or in its limit
 * @param residual Q, likewise
 */
record Strength(double hotelling, double residual) {
    static final Strength NONE = new Strength(0, 0);

    /** The same, measured in these limits. */
    Strength in(Strength limits) {
        return new Strength(hotelling / limits.hotelling, residual / limits.residual);
    }

    /** What both rows have. */
    Strength least(Strength other) {
        return new Strength(Math.min(hotelling, other.hotelling), Math.min(residual, other.residual));
    }

    /** How many times its bar the stronger statistic is: an alert from 1 on. */
    double over(Strength bars) {
        return Math.max(hotelling / bars.hotelling, residual / bars.residual);
    }

    /** True when it is Q that says more. */
    boolean isResidual(Strength bars) {
        return residual / bars.residual >= hotelling / bars.hotelling;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(hotelling);
        out.writeDouble(residual);
    }

    static Strength read(DataInput in) throws IOException {
        return new Strength(in.readDouble(), in.readDouble());
    }
}
