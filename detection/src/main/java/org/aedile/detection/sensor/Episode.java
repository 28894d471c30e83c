package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.Severity;
import org.aedile.kernel.saying.Saying;

/** Something wrong from its first sign until it is over: a candidate at first, an alert once it has lasted. */
final class Episode {
    static final int MAX_OBSERVATIONS = 20;

    /** Event time of the first sign; part of the alert's id. */
    final long startMillis;

    /** Event time of the latest sign. */
    long lastMillis;

    /** 0 while a candidate, then the alert's newest revision. */
    int revision;

    /** How many doublings beyond the limit have been told. */
    int level;

    Severity severity = Severity.LOW;
    String title = "";
    Saying saying = Saying.NONE;
    double value = Double.NaN;
    double low = Double.NaN;
    double high = Double.NaN;
    final List<String> observations = new ArrayList<>(4);

    Episode(long startMillis) {
        this.startMillis = startMillis;
        this.lastMillis = startMillis;
    }

    boolean raised() {
        return revision > 0;
    }

    void addObservation(String reference) {
        if (observations.size() == MAX_OBSERVATIONS) {
            observations.remove(0);
        }
        observations.add(reference);
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(startMillis);
        out.writeLong(lastMillis);
        out.writeInt(revision);
        out.writeByte(level);
        out.writeUTF(severity.word());
        out.writeUTF(title);
        out.writeUTF(saying.text());
        out.writeDouble(value);
        out.writeDouble(low);
        out.writeDouble(high);
        out.writeByte(observations.size());
        for (String observation : observations) {
            out.writeUTF(observation);
        }
    }

    static Episode read(DataInput in) throws IOException {
        Episode episode = new Episode(in.readLong());
        episode.lastMillis = in.readLong();
        episode.revision = in.readInt();
        episode.level = in.readByte();
        episode.severity = Severity.parse(in.readUTF()).orElse(Severity.LOW);
        episode.title = in.readUTF();
        episode.saying = AlertSaying.parse(in.readUTF());
        episode.value = in.readDouble();
        episode.low = in.readDouble();
        episode.high = in.readDouble();
        int size = in.readByte();
        for (int i = 0; i < size; i++) {
            episode.observations.add(in.readUTF());
        }
        return episode;
    }
}
