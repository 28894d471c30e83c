package org.aedile.detection.invariant;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.aedile.detection.Texts;
import org.aedile.detection.multivariate.Signal;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.saying.Saying;

/** That a relation doesn't hold, as it was told and isn't over. Mutable. */
final class Breach {
    final long startMillis;

    /** The first member of the relation. */
    final Signal first;

    /** When it was broken last (domain clock). */
    long lastMillis;

    int revision;

    /** Rows that speak for the relation, when it was learned; else 0. */
    int support;

    double value;
    Saying saying = Saying.NONE;
    List<String> observations = List.of();
    Map<String, String> facts = Map.of();

    Breach(long startMillis, Signal first) {
        this.startMillis = startMillis;
        this.lastMillis = startMillis;
        this.first = first;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(startMillis);
        first.write(out);
        out.writeLong(lastMillis);
        out.writeInt(revision);
        out.writeInt(support);
        out.writeDouble(value);
        out.writeUTF(saying.text());
        Texts.write(observations, out);
        Texts.writeFacts(facts, out);
    }

    static Breach read(DataInput in) throws IOException {
        Breach breach = new Breach(in.readLong(), Signal.read(in));
        breach.lastMillis = in.readLong();
        breach.revision = in.readInt();
        breach.support = in.readInt();
        breach.value = in.readDouble();
        breach.saying = AlertSaying.parse(in.readUTF());
        breach.observations = Texts.read(in);
        breach.facts = Texts.readFacts(in);
        return breach;
    }
}
