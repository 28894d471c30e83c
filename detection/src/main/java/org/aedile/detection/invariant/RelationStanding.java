package org.aedile.detection.invariant;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How one relation of a plant holds.
 *
 * @param text as it was written or learned
 * @param learned false when the city listed it
 * @param support rows that spoke for it when it was learned; else 0
 * @param state whether it holds
 * @param brokenMillis since when it is broken (domain clock); 0 when it isn't
 * @param sides what is compared in it, in the order in which it stands there
 */
public record RelationStanding(
        String text, boolean learned, int support, State state, long brokenMillis, List<Side> sides) {
    public RelationStanding {
        sides = List.copyOf(sides);
    }

    /** Whether a relation holds. */
    public enum State {
        HOLDS,

        /** Broken, but not yet for as long as it may be; of learned ones also while another one is told. */
        WAVERS,

        /** Broken, and told. */
        BROKEN,

        /** A member is silent. */
        UNKNOWN,

        /** It was learned and broke too often: it is watched no longer. */
        RETIRED,

        /** It was learned, and the setting excepts it: it is watched no longer. */
        EXCEPTED
    }

    /**
     * A comparison: what stands left of the operator and what stands right, NaN when a member is silent.
     *
     * @param operator one of {@code < <= > >= == !=}
     */
    public record Side(double left, String operator, double right) {}

    void write(DataOutput out) throws IOException {
        out.writeUTF(text);
        out.writeBoolean(learned);
        out.writeInt(support);
        out.writeUTF(state.name());
        out.writeLong(brokenMillis);
        out.writeShort(sides.size());
        for (Side side : sides) {
            out.writeDouble(side.left());
            out.writeUTF(side.operator());
            out.writeDouble(side.right());
        }
    }

    static RelationStanding read(DataInput in) throws IOException {
        return new RelationStanding(
                in.readUTF(),
                in.readBoolean(),
                in.readInt(),
                State.valueOf(in.readUTF()),
                in.readLong(),
                readSides(in));
    }

    private static List<Side> readSides(DataInput in) throws IOException {
        int size = in.readShort();
        List<Side> sides = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            sides.add(new Side(in.readDouble(), in.readUTF(), in.readDouble()));
        }
        return sides;
    }
}
