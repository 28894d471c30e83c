package org.aedile.detection.multivariate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.sensor.Accepted;
import org.aedile.detection.sensor.AlertRate;

/**
 * From what strength on a group alerts. T² and Q have a bar each and half of the accepted false alerts, because T² strays far
 * where signals are slow. Until {@link AlertRate} knows how strong chance makes a statistic, its limit holds too. In the first
 * week bars are up to three times as high, because slow signals haven't been everywhere yet; {@value #ALWAYS} times the limit
 * alerts always. Mutable.
 */
final class Rates {
    private static final double ALWAYS = 4;

    /** By how much more a bar is higher as long as nothing is known of the week. */
    private static final double UNKNOWN = 2;

    /** What strong stretches are like, in limits, until something is known of them. */
    private static final double USUAL_STRENGTH = 0.4;

    private static final double USUAL_EXCESS = 0.15;

    private final AlertRate hotelling = new AlertRate(USUAL_STRENGTH, USUAL_EXCESS);
    private final AlertRate residual = new AlertRate(USUAL_STRENGTH, USUAL_EXCESS);

    void observe(long millis, Strength strength, Accepted accepted) {
        hotelling.observe(millis, strength.hotelling(), accepted);
        residual.observe(millis, strength.residual(), accepted);
    }

    /** @param knowledge how much of what a week brings was learned, 0 to 1 */
    Strength bars(double knowledge, Accepted accepted) {
        return new Strength(bar(hotelling, knowledge, accepted), bar(residual, knowledge, accepted));
    }

    private static double bar(AlertRate rate, double knowledge, Accepted accepted) {
        double learned = rate.bar(accepted);
        double bar = rate.isSettled() ? learned : Math.max(1, learned);
        return Math.min(ALWAYS, bar * (1 + UNKNOWN * (1 - knowledge)));
    }

    /** How many false alerts a week are as strong, by T² or by Q. */
    double weekly(Strength strength, boolean byResidual, Accepted accepted) {
        return byResidual
                ? residual.weekly(strength.residual(), accepted)
                : hotelling.weekly(strength.hotelling(), accepted);
    }

    /** A false alert was told, so the next one must be rarer for a while. */
    void alerted(boolean byResidual) {
        (byResidual ? residual : hotelling).alerted();
    }

    void write(DataOutput out) throws IOException {
        hotelling.write(out);
        residual.write(out);
    }

    static Rates read(DataInput in) throws IOException {
        Rates rates = new Rates();
        rates.hotelling.read(in);
        rates.residual.read(in);
        return rates;
    }
}
