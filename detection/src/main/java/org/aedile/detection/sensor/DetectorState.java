package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a detector keeps of one series. Mutable; owned by the stepping thread. */
public abstract class DetectorState {
    /** Bits of the byte that says what follows a state's own bytes. */
    private static final int HAS_EPISODE = 1;

    private static final int HAS_CALIBRATION = 2;

    /** What is wrong at present, or may be; null while all is well. */
    @Nullable
    Episode episode;

    /** Of a detector that is set by the false alerts people accept; null of others, and before its first reading. */
    @Nullable
    Calibration calibration;

    /** Writes what {@link #readOwn} reads, without the episode. */
    abstract void writeOwn(DataOutput out) throws IOException;

    abstract void readOwn(DataInput in) throws IOException;

    public void write(DataOutput out) throws IOException {
        writeOwn(out);
        out.writeByte((episode == null ? 0 : HAS_EPISODE) | (calibration == null ? 0 : HAS_CALIBRATION));
        if (episode != null) {
            episode.write(out);
        }
        if (calibration != null) {
            calibration.write(out);
        }
    }

    public void read(DataInput in) throws IOException {
        readOwn(in);
        byte follows = in.readByte();
        episode = (follows & HAS_EPISODE) == 0 ? null : Episode.read(in);
        calibration = (follows & HAS_CALIBRATION) == 0 ? null : Calibration.read(in);
    }
}
