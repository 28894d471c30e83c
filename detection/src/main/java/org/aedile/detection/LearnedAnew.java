package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.aedile.kernel.SourceProfile;

/** From when on the sources of a group were learned anew last, so that it is done once for each. Mutable. */
public final class LearnedAnew {
    /** By source, domain clock, ms; none for those that never were. */
    private final Map<String, Long> fromMillis = new TreeMap<>();

    /**
     * The sources that the clock has come to learn anew since this was asked last.
     *
     * @param sources all of the group; of others nothing is kept
     */
    public Set<String> due(Collection<String> sources, SourceProfiles profiles, long clockMillis) {
        fromMillis.keySet().retainAll(sources);
        Set<String> due = new TreeSet<>();
        for (String source : sources) {
            long from =
                    profiles.find(source).map(SourceProfile::learnsFromMillis).orElse(SourceProfile.NEVER);
            if (from > fromMillis.getOrDefault(source, SourceProfile.NEVER) && from <= clockMillis) {
                fromMillis.put(source, from);
                due.add(source);
            }
        }
        return due;
    }

    public void write(DataOutput out) throws IOException {
        out.writeShort(fromMillis.size());
        for (Map.Entry<String, Long> from : fromMillis.entrySet()) {
            out.writeUTF(from.getKey());
            out.writeLong(from.getValue());
        }
    }

    /** The inverse of {@link #write}. */
    public static LearnedAnew read(DataInput in) throws IOException {
        LearnedAnew anew = new LearnedAnew();
        int size = in.readShort();
        for (int i = 0; i < size; i++) {
            anew.fromMillis.put(in.readUTF(), in.readLong());
        }
        return anew;
    }
}
