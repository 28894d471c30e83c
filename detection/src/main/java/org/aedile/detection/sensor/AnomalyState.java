package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.anomaly.AnomalyDetector;
import org.jspecify.annotations.Nullable;

/** What the second tier learned of one series; begins with its first reading. */
final class AnomalyState extends DetectorState {
    private static final byte VERSION = 1;

    /** Event time of the first reading. */
    long firstMillis;

    /** Readings since the last sign of the episode. */
    int calmReadings;

    private long seed;
    private @Nullable AnomalyDetector detector;

    /** The series' own detector, begun by its name so that it learns the same wherever it runs. */
    AnomalyDetector detector(Moment moment) {
        AnomalyDetector current = detector;
        if (current == null) {
            seed = (moment.source() + "/" + moment.property().name()).hashCode();
            current = new AnomalyDetector(seed);
            detector = current;
            firstMillis = moment.eventMillis();
        }
        return current;
    }

    @Override
    void writeOwn(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeBoolean(detector != null);
        if (detector != null) {
            out.writeLong(firstMillis);
            out.writeInt(calmReadings);
            out.writeLong(seed);
            detector.write(out);
        }
    }

    @Override
    void readOwn(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("state of the second tier of version " + version + ", this reads " + VERSION);
        }
        if (in.readBoolean()) {
            firstMillis = in.readLong();
            calmReadings = in.readInt();
            seed = in.readLong();
            AnomalyDetector read = new AnomalyDetector(seed);
            read.read(in);
            detector = read;
        }
    }
}
