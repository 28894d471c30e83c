package org.aedile.detection.egress;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.aedile.detection.Texts;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.saying.Saying;

/** An evacuation that was told and isn't over. Mutable. */
final class Outflow {
    final long startMillis;

    /** Counter of the exit through which most left when it was first told. */
    final String source;

    long lastMillis;
    int revision;
    int calmPeriods;

    /** How many more than expected had left when it was last told. */
    double excess;

    /** What came last at {@link #source}, and what was expected there. */
    double value;

    double expected;
    Saying saying = Saying.NONE;
    List<String> observations = List.of();
    Map<String, String> facts = Map.of();

    Outflow(long startMillis, String source) {
        this.startMillis = startMillis;
        this.lastMillis = startMillis;
        this.source = source;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(startMillis);
        out.writeUTF(source);
        out.writeLong(lastMillis);
        out.writeInt(revision);
        out.writeInt(calmPeriods);
        out.writeDouble(excess);
        out.writeDouble(value);
        out.writeDouble(expected);
        out.writeUTF(saying.text());
        Texts.write(observations, out);
        Texts.writeFacts(facts, out);
    }

    static Outflow read(DataInput in) throws IOException {
        Outflow told = new Outflow(in.readLong(), in.readUTF());
        told.lastMillis = in.readLong();
        told.revision = in.readInt();
        told.calmPeriods = in.readInt();
        told.excess = in.readDouble();
        told.value = in.readDouble();
        told.expected = in.readDouble();
        told.saying = AlertSaying.parse(in.readUTF());
        told.observations = Texts.read(in);
        told.facts = Texts.readFacts(in);
        return told;
    }
}
