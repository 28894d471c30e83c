package org.aedile.detection.invariant;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.multivariate.Signal;

/**
 * How the relations of a plant hold, put out once a minute while its sensors speak, when one breaks, is told or holds again,
 * and when the setting is gone.
 *
 * @param timeDomain id of the time domain
 * @param setting id of the detector setting that names the plant
 * @param agency owner of its sensors
 * @param atMillis when (domain clock)
 * @param learnedRows from so many rows relations will be learned, or were
 * @param wantedRows so many are enough; 0 when the setting learns nothing
 * @param members on which relations depend, by source and property
 * @param relations those listed first; none when the setting is gone or nothing is learned yet
 */
public record PlantReport(
        String timeDomain,
        String setting,
        String agency,
        long atMillis,
        int learnedRows,
        int wantedRows,
        List<Member> members,
        List<RelationStanding> relations) {
    private static final byte VERSION = 1;

    public PlantReport {
        members = List.copyOf(members);
        relations = List.copyOf(relations);
    }

    /**
     * What people call a signal.
     *
     * @param unit UCUM; empty when nobody knows
     */
    public record Member(Signal signal, String name, String unit) {}

    /** True when the setting watches nothing any more. */
    public boolean isGone() {
        return relations.isEmpty() && wantedRows == 0;
    }

    public void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(timeDomain);
        out.writeUTF(setting);
        out.writeUTF(agency);
        out.writeLong(atMillis);
        out.writeInt(learnedRows);
        out.writeInt(wantedRows);
        out.writeShort(members.size());
        for (Member member : members) {
            member.signal().write(out);
            out.writeUTF(member.name());
            out.writeUTF(member.unit());
        }
        out.writeShort(relations.size());
        for (RelationStanding relation : relations) {
            relation.write(out);
        }
    }

    /** The inverse of {@link #write}. */
    public static PlantReport read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("report of a plant of version " + version + ", this reads " + VERSION);
        }
        return new PlantReport(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                readMembers(in),
                readRelations(in));
    }

    private static List<Member> readMembers(DataInput in) throws IOException {
        int size = in.readShort();
        List<Member> members = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            members.add(new Member(Signal.read(in), in.readUTF(), in.readUTF()));
        }
        return members;
    }

    private static List<RelationStanding> readRelations(DataInput in) throws IOException {
        int size = in.readShort();
        List<RelationStanding> relations = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            relations.add(RelationStanding.read(in));
        }
        return relations;
    }
}
