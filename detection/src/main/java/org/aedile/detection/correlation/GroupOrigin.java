package org.aedile.detection.correlation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What many groups of a correlation have in common; mostly one object for all that are equal, as there are hundreds of
 * thousands of groups.
 *
 * @param fingerprint of the plan that they are kept for; 0 of none
 * @param agency owner of the first match's source
 */
record GroupOrigin(long fingerprint, String correlation, String timeDomain, String agency) {
    static final GroupOrigin NONE = new GroupOrigin(0, "", "", "");

    private static final int MOST_SHARED = 4_096;
    private static final Map<GroupOrigin, GroupOrigin> SHARED = new ConcurrentHashMap<>();

    /** Of a group that begins with this match. */
    static GroupOrigin of(CorrelationPlan plan, Match first) {
        return new GroupOrigin(
                        plan.fingerprint(),
                        plan.id(),
                        first.origin().timeDomain(),
                        first.origin().agency())
                .shared();
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(fingerprint);
        out.writeUTF(correlation);
        out.writeUTF(timeDomain);
        out.writeUTF(agency);
    }

    static GroupOrigin read(DataInput in) throws IOException {
        return new GroupOrigin(in.readLong(), in.readUTF(), in.readUTF(), in.readUTF()).shared();
    }

    private GroupOrigin shared() {
        if (SHARED.size() >= MOST_SHARED) {
            SHARED.clear();
        }
        GroupOrigin known = SHARED.putIfAbsent(this, this);
        return known == null ? this : known;
    }
}
