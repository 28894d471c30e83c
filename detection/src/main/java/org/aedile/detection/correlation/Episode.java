package org.aedile.detection.correlation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Matches that complete a correlation, less than a timespan apart: one alert. Mutable, owned by the group. */
final class Episode {
    static final long NOTHING = Long.MIN_VALUE;

    /** So many observations are named in its alert, the newest. */
    static final int MOST_OBSERVATIONS = 20;

    /** Event time of the first match that completed it; the alert's id comes from it. */
    long openMillis;

    /** Event time of the oldest match in the window of the first. */
    long startMillis;

    long lastMillis;

    /** How many matches from the oldest to the last. */
    int count;

    /** How many of them are forgotten by now. */
    int forgotten;

    /** Where the newest of them come from. */
    List<byte[]> forgottenDetails = List.of();

    /** The newest that completed it among those, {@link #NOTHING} when none of them did. */
    long forgottenLastMillis = NOTHING;

    /** What was measured at the last; NaN while it isn't known. */
    double value = Double.NaN;

    /** Where the match that opened it comes from. */
    byte[] opening;

    /** What was told last; 0 matches when nothing was. */
    int told;

    /** What was told, in short. */
    int toldDigest;

    /** Where the match that opened it came from then. */
    byte[] toldOpening = {};

    int revision;

    /** True when it was told to its end. */
    boolean settled;

    Episode(long openMillis, long startMillis, byte[] opening) {
        this.openMillis = openMillis;
        this.startMillis = startMillis;
        this.lastMillis = openMillis;
        this.opening = opening;
    }

    /** Which alert it is: episodes of a group open at least a timespan apart, so each has a stretch of its own. */
    long windowMillis(long timespanMillis) {
        return Math.floorDiv(openMillis, timespanMillis) * timespanMillis;
    }

    boolean isTold() {
        return told > 0;
    }

    boolean isTold(List<String> observations) {
        return isTold() && told == count && toldDigest == digest(observations);
    }

    void tell(List<String> observations) {
        told = count;
        toldDigest = digest(observations);
        toldOpening = opening;
        revision++;
    }

    /** True when something that comes from elsewhere opened it when it was told last. */
    boolean openedElsewhere() {
        return isTold() && !Arrays.equals(opening, toldOpening);
    }

    private int digest(List<String> observations) {
        return Objects.hash(startMillis, lastMillis, value, observations, Arrays.hashCode(opening));
    }

    /** Goes on with what the same alert told before. */
    void follow(Episode before) {
        told = before.told;
        toldDigest = before.toldDigest;
        toldOpening = before.toldOpening;
        revision = before.revision;
        value = Double.isNaN(value) ? before.value : value;
    }

    void forget(byte @Nullable [] detail) {
        forgotten++;
        if (forgottenDetails.isEmpty()) {
            forgottenDetails = new ArrayList<>();
        } else if (forgottenDetails.size() == MOST_OBSERVATIONS) {
            forgottenDetails.remove(0);
        }
        if (detail != null) {
            forgottenDetails.add(detail);
        }
    }

    /** The part of it that is forgotten. */
    Episode begun() {
        Episode begun = new Episode(openMillis, startMillis, opening);
        begun.forgotten = forgotten;
        begun.forgottenDetails = forgottenDetails;
        begun.count = forgotten;
        begun.forgottenLastMillis = forgottenLastMillis;
        begun.lastMillis = forgottenLastMillis == NOTHING ? openMillis : forgottenLastMillis;
        return begun;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(openMillis);
        out.writeLong(startMillis);
        out.writeLong(lastMillis);
        out.writeInt(count);
        out.writeInt(forgotten);
        out.writeByte(forgottenDetails.size());
        for (byte[] detail : forgottenDetails) {
            out.writeShort(detail.length);
            out.write(detail);
        }
        out.writeLong(forgottenLastMillis);
        out.writeDouble(value);
        out.writeShort(opening.length);
        out.write(opening);
        out.writeInt(told);
        out.writeInt(toldDigest);
        out.writeShort(toldOpening.length);
        out.write(toldOpening);
        out.writeInt(revision);
        out.writeBoolean(settled);
    }

    static Episode read(DataInput in) throws IOException {
        long open = in.readLong();
        Episode episode = new Episode(open, in.readLong(), new byte[0]);
        episode.lastMillis = in.readLong();
        episode.count = in.readInt();
        episode.forgotten = in.readInt();
        int details = in.readByte();
        episode.forgottenDetails = details == 0 ? List.of() : new ArrayList<>(details);
        for (int i = 0; i < details; i++) {
            episode.forgottenDetails.add(bytes(in));
        }
        episode.forgottenLastMillis = in.readLong();
        episode.value = in.readDouble();
        episode.opening = bytes(in);
        episode.told = in.readInt();
        episode.toldDigest = in.readInt();
        episode.toldOpening = bytes(in);
        episode.revision = in.readInt();
        episode.settled = in.readBoolean();
        return episode;
    }

    private static byte[] bytes(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return bytes;
    }
}
