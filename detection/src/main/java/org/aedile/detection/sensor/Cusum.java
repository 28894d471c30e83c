package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Evidence that a level has moved to one side: S = max(0, S + z − k) (Page 1954, "Continuous inspection schemes", Biometrika
 * 41), z in spreads and k the slack. When S was 0 for the last time is when the move began.
 */
final class Cusum {
    /** When the move began (milliseconds since 1970); means something while there is evidence. */
    long sinceMillis;

    private double evidence;
    private double residuals;
    private double usual;
    private int hours;

    double evidence() {
        return evidence;
    }

    /** Mean residual since it began, transformed. */
    double meanResidual() {
        return residuals / Math.max(1, hours);
    }

    /** Mean of what was usual since it began, transformed. */
    double meanUsual() {
        return usual / Math.max(1, hours);
    }

    /** @param beyond z − k: spreads to this side, without the slack */
    void add(double beyond, HourPassed hour) {
        double next = Math.max(0, evidence + beyond);
        if (next == 0) {
            clear();
            return;
        }
        if (evidence == 0) {
            sinceMillis = hour.beganMillis();
        }
        evidence = next;
        residuals += hour.residual();
        usual += hour.usual();
        hours++;
    }

    void clear() {
        evidence = 0;
        residuals = 0;
        usual = 0;
        hours = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(sinceMillis);
        out.writeDouble(evidence);
        out.writeDouble(residuals);
        out.writeDouble(usual);
        out.writeInt(hours);
    }

    void read(DataInput in) throws IOException {
        sinceMillis = in.readLong();
        evidence = in.readDouble();
        residuals = in.readDouble();
        usual = in.readDouble();
        hours = in.readInt();
    }
}
