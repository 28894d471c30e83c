package org.aedile.detection.invariant;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.correlation.Match;

/**
 * What a signal said last.
 *
 * @param value in its unit
 * @param eventMillis by the source's clock
 * @param clockMillis by the domain's clock
 * @param change from what it said before, in its unit per second; NaN when it said nothing before
 * @param alert id of what the signal's own detectors have raised; empty when nothing
 */
record Heard(double value, long eventMillis, long clockMillis, double change, String alert) {
    private static final double MILLIS_PER_SECOND = 1_000;

    /** The inverse of what a signal's detector puts into a match. */
    static Heard of(Match match) {
        return new Heard(
                Double.longBitsToDouble(match.value()),
                match.eventTimeMillis(),
                match.receiptTimeMillis(),
                Double.NaN,
                match.origin().observation());
    }

    /** The later of two by the source's clock, so that it doesn't matter in which order they came. */
    Heard newest(Heard other) {
        return other.eventMillis > eventMillis ? other : this;
    }

    /** What is known when that came after it; late, it changes nothing. */
    Heard then(Heard later) {
        long passed = later.eventMillis - eventMillis;
        return passed <= 0
                ? this
                : new Heard(
                        later.value,
                        later.eventMillis,
                        later.clockMillis,
                        (later.value - value) * MILLIS_PER_SECOND / passed,
                        later.alert);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(value);
        out.writeLong(eventMillis);
        out.writeLong(clockMillis);
        out.writeDouble(change);
        out.writeUTF(alert);
    }

    static Heard read(DataInput in) throws IOException {
        return new Heard(in.readDouble(), in.readLong(), in.readLong(), in.readDouble(), in.readUTF());
    }
}
