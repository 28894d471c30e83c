package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.detection.correlation.Places;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.Alert;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.saying.Saying;

/** The matches of one rule at one source that are told as one alert, so that no rule floods the room. */
final class RuleFold {
    static final int MOST_OBSERVATIONS = 20;

    final String rule;
    final String alertId;
    final Saying saying;
    final Optional<GeoPoint> place;

    /** Receipt time of the first match, and until when further ones are taken in without a word. */
    final long openedMillis;

    /** The reading that matched first, when it was one. */
    Optional<Alert.Evidence> evidence = Optional.empty();

    long dueMillis;
    long firstMillis;
    long lastMillis;
    int count = 1;
    int told = 1;
    int revision = 1;
    final List<String> observations = new ArrayList<>(1);

    RuleFold(
            String rule, String alertId, long firstMillis, long openedMillis, Saying saying, Optional<GeoPoint> place) {
        this.rule = rule;
        this.alertId = alertId;
        this.firstMillis = firstMillis;
        this.lastMillis = firstMillis;
        this.openedMillis = openedMillis;
        this.saying = saying;
        this.place = place;
    }

    void add(String observation, long eventMillis) {
        if (observations.size() == MOST_OBSERVATIONS) {
            observations.remove(0);
        }
        observations.add(observation);
        firstMillis = Math.min(firstMillis, eventMillis);
        lastMillis = Math.max(lastMillis, eventMillis);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(rule);
        out.writeUTF(alertId);
        out.writeLong(firstMillis);
        out.writeLong(openedMillis);
        out.writeUTF(saying.text());
        Places.write(place, out);
        out.writeLong(dueMillis);
        out.writeLong(lastMillis);
        out.writeInt(count);
        out.writeInt(told);
        out.writeInt(revision);
        out.writeBoolean(evidence.isPresent());
        if (evidence.isPresent()) {
            out.writeUTF(evidence.get().property());
            out.writeDouble(evidence.get().value());
            out.writeUTF(evidence.get().unit());
        }
        out.writeByte(observations.size());
        for (String observation : observations) {
            out.writeUTF(observation);
        }
    }

    static RuleFold read(DataInput in) throws IOException {
        RuleFold fold = new RuleFold(
                in.readUTF(),
                in.readUTF(),
                in.readLong(),
                in.readLong(),
                AlertSaying.parse(in.readUTF()),
                Places.read(in));
        fold.dueMillis = in.readLong();
        fold.lastMillis = in.readLong();
        fold.count = in.readInt();
        fold.told = in.readInt();
        fold.revision = in.readInt();
        fold.evidence = in.readBoolean() ? Optional.of(reading(in)) : Optional.empty();
        int size = in.readByte();
        for (int i = 0; i < size; i++) {
            fold.observations.add(in.readUTF());
        }
        return fold;
    }

    private static Alert.Evidence reading(DataInput in) throws IOException {
        return new Alert.Evidence(in.readUTF(), in.readDouble(), in.readUTF(), Double.NaN, Double.NaN);
    }
}
