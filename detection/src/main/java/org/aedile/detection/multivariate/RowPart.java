package org.aedile.detection.multivariate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.correlation.Match;

/**
 * What one signal said in one row.
 *
 * @param sum of its readings, in its unit
 * @param readings how many
 * @param eventMillis of the newest (milliseconds since 1970)
 * @param alert id of what the signal's own detectors have raised; empty when nothing
 */
record RowPart(double sum, int readings, long eventMillis, String alert) {
    /** The inverse of what a signal's detector puts into a match. */
    static RowPart of(Match match) {
        return new RowPart(
                Double.longBitsToDouble(match.value()),
                1,
                match.eventTimeMillis(),
                match.origin().observation());
    }

    RowPart plus(RowPart later) {
        return new RowPart(
                sum + later.sum, readings + later.readings, Math.max(eventMillis, later.eventMillis), later.alert);
    }

    double mean() {
        return sum / readings;
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(sum);
        out.writeInt(readings);
        out.writeLong(eventMillis);
        out.writeUTF(alert);
    }

    static RowPart read(DataInput in) throws IOException {
        return new RowPart(in.readDouble(), in.readInt(), in.readLong(), in.readUTF());
    }
}
