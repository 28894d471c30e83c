package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A sustained rule that a source has matched lately: what it says next and doesn't match is evidence against it. Mutable,
 * owned by the source's state.
 */
final class HeldRule {
    final String rule;

    /** The property that matched; empty for log records. */
    final String property;

    /** Receipt of the last match, domain clock. */
    long lastMillis;

    HeldRule(String rule, String property, long lastMillis) {
        this.rule = rule;
        this.property = property;
        this.lastMillis = lastMillis;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(rule);
        out.writeUTF(property);
        out.writeLong(lastMillis);
    }

    static HeldRule read(DataInput in) throws IOException {
        return new HeldRule(in.readUTF(), in.readUTF(), in.readLong());
    }
}
