package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.sensor.Holidays;

/**
 * What a source's seasonal detector holds for usual in one hour of the week or of public holidays; emitted when that hour has passed.
 *
 * @param timeDomain id of the time domain
 * @param source source id
 * @param property the measured property
 * @param timeZone IANA name of the source's local time
 * @param holidays public holidays, as {@link Holidays#parse} reads them
 * @param hour 0 is Monday 00:00 to 01:00 local time, 167 Sunday 23:00 to 24:00, 168 to 191 the hours of a public holiday
 * @param transform how values are made even: {@code none}, {@code root} or {@code log}
 * @param center usual value in the middle of that hour, transformed
 * @param spread how far from {@code center} is still usual, transformed
 * @param weeks how many times that hour has been learned, at most 255
 * @param atMillis the end of the hour, event time
 */
public record BaselineUpdate(
        String timeDomain,
        String source,
        String property,
        String timeZone,
        String holidays,
        int hour,
        String transform,
        float center,
        float spread,
        int weeks,
        long atMillis) {
    private static final byte WITHOUT_HOLIDAYS = 1;
    private static final byte VERSION = 2;

    public void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(timeDomain);
        out.writeUTF(source);
        out.writeUTF(property);
        out.writeUTF(timeZone);
        out.writeUTF(holidays);
        out.writeShort(hour);
        out.writeUTF(transform);
        out.writeFloat(center);
        out.writeFloat(spread);
        out.writeShort(weeks);
        out.writeLong(atMillis);
    }

    public static BaselineUpdate read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version < WITHOUT_HOLIDAYS || version > VERSION) {
            throw new IOException("baseline update of version " + version + ", this reads 1 to " + VERSION);
        }
        return new BaselineUpdate(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                version == WITHOUT_HOLIDAYS ? Holidays.NONE.text() : in.readUTF(),
                in.readShort(),
                in.readUTF(),
                in.readFloat(),
                in.readFloat(),
                in.readShort(),
                in.readLong());
    }
}
