package org.aedile.detection.neighbour;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.aedile.detection.Texts;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.saying.Saying;

/** An alert that was raised and isn't over. Mutable. */
final class Told {
    final Belief belief;
    final long startMillis;
    final String source;
    long lastMillis;
    int revision;
    int sensors;
    int calmPeriods;
    double value;
    String title = "";
    Saying saying = Saying.NONE;
    List<String> observations = List.of();

    /** What is believed. */
    enum Belief {
        FAULT,
        EVENT;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Belief parse(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** @param source the sensor that it is about, or the first of a place */
    Told(Belief belief, long startMillis, String source) {
        this.belief = belief;
        this.startMillis = startMillis;
        this.lastMillis = startMillis;
        this.source = source;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(belief.word());
        out.writeLong(startMillis);
        out.writeUTF(source);
        out.writeLong(lastMillis);
        out.writeInt(revision);
        out.writeInt(sensors);
        out.writeInt(calmPeriods);
        out.writeDouble(value);
        out.writeUTF(title);
        out.writeUTF(saying.text());
        Texts.write(observations, out);
    }

    static Told read(DataInput in) throws IOException {
        Told told = new Told(Belief.parse(in.readUTF()), in.readLong(), in.readUTF());
        told.lastMillis = in.readLong();
        told.revision = in.readInt();
        told.sensors = in.readInt();
        told.calmPeriods = in.readInt();
        told.value = in.readDouble();
        told.title = in.readUTF();
        told.saying = AlertSaying.parse(in.readUTF());
        told.observations = Texts.read(in);
        return told;
    }
}
