package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.GeoPoint;

/**
 * One observation that a correlation counts. Small, because every match of a counted rule travels.
 *
 * @param correlation id of the correlation rule
 * @param rule id of the rule that matched
 * @param key correlation, and the values of its group-by fields: what {@link CorrelationStep} is keyed by
 * @param group the values of the group-by fields, in the order of the rule
 * @param timeDomain id of the time domain
 * @param agency owner of the source
 * @param source source id
 * @param observation id of the observation within the source
 * @param place where, when known
 * @param eventTimeMillis by the source's clock
 * @param receiptTimeMillis by the domain's clock
 */
public record Match(
        String correlation,
        String rule,
        String key,
        List<String> group,
        String timeDomain,
        String agency,
        String source,
        String observation,
        Optional<GeoPoint> place,
        long eventTimeMillis,
        long receiptTimeMillis) {
    private static final byte VERSION = 1;

    public Match {
        group = List.copyOf(group);
    }

    /** The same without the values of its group, where they must not be shown. */
    Match withoutGroup() {
        return new Match(
                correlation,
                rule,
                key,
                List.of(),
                timeDomain,
                agency,
                source,
                observation,
                place,
                eventTimeMillis,
                receiptTimeMillis);
    }

    public void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(correlation);
        out.writeUTF(rule);
        out.writeUTF(key);
        out.writeShort(group.size());
        for (String value : group) {
            out.writeUTF(value);
        }
        out.writeUTF(timeDomain);
        out.writeUTF(agency);
        out.writeUTF(source);
        out.writeUTF(observation);
        Places.write(place, out);
        out.writeLong(eventTimeMillis);
        out.writeLong(receiptTimeMillis);
    }

    public static Match read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("match of version " + version + ", this reads " + VERSION);
        }
        String correlation = in.readUTF();
        String rule = in.readUTF();
        String key = in.readUTF();
        int size = in.readShort();
        List<String> group = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            group.add(in.readUTF());
        }
        return new Match(
                correlation,
                rule,
                key,
                group,
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                Places.read(in),
                in.readLong(),
                in.readLong());
    }
}
