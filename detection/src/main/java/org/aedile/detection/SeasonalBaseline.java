package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.sensor.LocalHours;
import org.aedile.detection.sensor.SeasonalBand;
import org.aedile.detection.sensor.Transform;
import org.aedile.detection.sensor.WeekProfile;

/**
 * What is usual for one property of one source, hour by hour of the week: the band that charts draw. Built from
 * {@link BaselineUpdate}s, by the same formula that the seasonal detector alerts by. Not thread-safe.
 */
public final class SeasonalBaseline {
    private static final byte VERSION = 1;

    private final WeekProfile profile = new WeekProfile();
    private final WeekProfile width = new WeekProfile();
    private Transform transform = Transform.NONE;
    private String timeZone = "UTC";

    /** Takes in what was learned of one hour of the week. */
    public void accept(BaselineUpdate update) {
        transform = Transform.parse(update.transform());
        timeZone = update.timeZone();
        profile.set(update.hourOfWeek(), update.center(), update.weeks());
        width.set(update.hourOfWeek(), update.spread(), update.weeks());
    }

    /** What is usual at that time (event time, milliseconds since 1970). */
    public Band band(long eventTimeMillis) {
        long local = LocalHours.of(timeZone).localMillis(eventTimeMillis);
        return SeasonalBand.of(transform, profile.at(local), width.at(local), Double.NEGATIVE_INFINITY);
    }

    public void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(transform.word());
        out.writeUTF(timeZone);
        profile.write(out);
        width.write(out);
    }

    public static SeasonalBaseline read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("baseline of version " + version + ", this reads " + VERSION);
        }
        SeasonalBaseline baseline = new SeasonalBaseline();
        baseline.transform = Transform.parse(in.readUTF());
        baseline.timeZone = in.readUTF();
        baseline.profile.read(in);
        baseline.width.read(in);
        return baseline;
    }
}
