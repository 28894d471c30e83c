package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.anomaly.AnomalyDetector;
import org.jspecify.annotations.Nullable;

/** What the second tier learned of one series; begins with its first reading. */
final class AnomalyState extends DetectorState {
    private static final byte IN_UTC = 1;
    private static final byte TWO_SIDED = 2;
    private static final byte UNTAMED = 3;
    private static final byte VERSION = 4;

    /** Event time of the first reading. */
    long firstMillis;

    /** Readings since the last sign of the episode. */
    int calmReadings;

    /** False of a state from before: it goes on in UTC, in which it learned its days. */
    private boolean local = true;

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

    /** By which time of which day the reading is judged: local, and of a Sunday on public holidays. */
    long rhythmMillis(Moment moment, Holidays holidays) {
        long millis = moment.eventMillis();
        return local ? holidays.asSunday(moment.hours().localMillis(millis)) : millis;
    }

    @Override
    void writeOwn(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeBoolean(local);
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
        if (version < IN_UTC || version > VERSION) {
            throw new IOException("state of the second tier of version " + version + ", this reads 1 to " + VERSION);
        }
        local = version > TWO_SIDED ? in.readBoolean() : version > IN_UTC;
        if (in.readBoolean()) {
            firstMillis = in.readLong();
            calmReadings = in.readInt();
            seed = in.readLong();
            detector = read(in, version);
        }
    }

    private AnomalyDetector read(DataInput in, byte version) throws IOException {
        AnomalyDetector read = new AnomalyDetector(seed);
        if (version > UNTAMED) {
            read.read(in);
        } else if (version == UNTAMED) {
            read.readBegun(in);
        } else {
            read.readTwoSided(in);
        }
        return read;
    }
}
