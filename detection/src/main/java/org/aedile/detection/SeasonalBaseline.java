package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What is usual for one property of one source, hour by hour of the week: the band that charts draw. Built from
 * {@link BaselineUpdate}s, by the same formula that the seasonal detector alerts by. Not thread-safe.
 */
public final class SeasonalBaseline {
    /** Takes in what was learned of one hour of the week. */
    public void accept(BaselineUpdate update) {}

    /** What is usual at that time (event time, milliseconds since 1970). */
    public Band band(long eventTimeMillis) {
        return Band.UNKNOWN;
    }

    public void write(DataOutput out) throws IOException {
        out.writeByte(1);
    }

    public static SeasonalBaseline read(DataInput in) throws IOException {
        in.readByte();
        return new SeasonalBaseline();
    }
}
