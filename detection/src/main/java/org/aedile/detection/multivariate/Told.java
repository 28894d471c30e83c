package org.aedile.detection.multivariate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.aedile.detection.Texts;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.saying.Saying;

/** That a group doesn't go together, as it was told and isn't over. Mutable. */
final class Told {
    final long startMillis;

    /** Which contributed most when it was first told. */
    final Signal first;

    /** From what strength on it goes on. */
    final Strength bars;

    /** True when Q said so first, false when T² did. */
    final boolean byResidual;

    long lastMillis;
    int revision;
    int calmRows;

    /** Rows in a row in which too few signals spoke. */
    int muteRows;

    /** Rows in a row in which not only {@link #first} didn't go along. */
    int widerRows;

    /** How many times its bar it was when it was last told. */
    double over;

    /** True while only {@link #first} is believed not to go along. */
    boolean alone;

    /** False alerts a week that are as strong as it was when it was first told. */
    double weekly;

    /** True when chance may well have brought it. */
    boolean byChance;

    double value;
    double low;
    double high;
    Saying saying = Saying.NONE;
    List<String> observations = List.of();
    Map<String, String> facts = Map.of();

    Told(long startMillis, Signal first, Strength bars, boolean byResidual) {
        this.startMillis = startMillis;
        this.lastMillis = startMillis;
        this.first = first;
        this.bars = bars;
        this.byResidual = byResidual;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(startMillis);
        first.write(out);
        bars.write(out);
        out.writeBoolean(byResidual);
        out.writeLong(lastMillis);
        out.writeInt(revision);
        out.writeInt(calmRows);
        out.writeInt(muteRows);
        out.writeInt(widerRows);
        out.writeDouble(over);
        out.writeBoolean(alone);
        out.writeDouble(weekly);
        out.writeBoolean(byChance);
        out.writeDouble(value);
        out.writeDouble(low);
        out.writeDouble(high);
        out.writeUTF(saying.text());
        Texts.write(observations, out);
        Texts.writeFacts(facts, out);
    }

    static Told read(DataInput in) throws IOException {
        Told told = new Told(in.readLong(), Signal.read(in), Strength.read(in), in.readBoolean());
        told.lastMillis = in.readLong();
        told.revision = in.readInt();
        told.calmRows = in.readInt();
        told.muteRows = in.readInt();
        told.widerRows = in.readInt();
        told.over = in.readDouble();
        told.alone = in.readBoolean();
        told.weekly = in.readDouble();
        told.byChance = in.readBoolean();
        told.value = in.readDouble();
        told.low = in.readDouble();
        told.high = in.readDouble();
        told.saying = AlertSaying.parse(in.readUTF());
        told.observations = Texts.read(in);
        told.facts = Texts.readFacts(in);
        return told;
    }
}
