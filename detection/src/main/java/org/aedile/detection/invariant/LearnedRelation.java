package org.aedile.detection.invariant;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Set;
import org.aedile.detection.multivariate.Signal;

/**
 * A relation that was learned, and how often it broke since: one that breaks {@value #MOST_BREAKS} times within a week is no
 * invariant, and retires. Mutable.
 */
final class LearnedRelation {
    static final int MOST_BREAKS = 3;

    private static final long WEEK_MILLIS = 7 * 86_400_000L;

    private final Relation relation;
    private final int support;
    private long weekMillis = Long.MIN_VALUE;
    private int breaks;

    /** @param support rows that spoke for it */
    LearnedRelation(Relation relation, int support) {
        this.relation = relation;
        this.support = support;
    }

    Relation relation() {
        return relation;
    }

    /** True when it says something of one of these sources. */
    boolean isOf(Set<String> sources) {
        return relation.members().stream().map(Signal::source).anyMatch(sources::contains);
    }

    int support() {
        return support;
    }

    boolean isRetired() {
        return breaks >= MOST_BREAKS;
    }

    /** It was told to be broken, and holds again (domain clock). */
    void broke(long clockMillis) {
        if (weekMillis == Long.MIN_VALUE || clockMillis - weekMillis >= WEEK_MILLIS) {
            weekMillis = clockMillis;
            breaks = 0;
        }
        breaks++;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(relation.text());
        out.writeInt(support);
        out.writeLong(weekMillis);
        out.writeByte(breaks);
    }

    static LearnedRelation read(DataInput in) throws IOException {
        LearnedRelation learned = new LearnedRelation(Relation.parse(in.readUTF()), in.readInt());
        learned.weekMillis = in.readLong();
        learned.breaks = in.readByte();
        return learned;
    }
}
