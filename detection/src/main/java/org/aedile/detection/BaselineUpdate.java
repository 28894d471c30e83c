package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a source's seasonal detector holds for usual in one hour of the week; emitted when that hour has passed.
 *
 * @param timeDomain id of the time domain
 * @param source source id
 * @param property the measured property
 * @param timeZone IANA name of the source's local time
 * @param hourOfWeek 0 is Monday 00:00 to 01:00 local time, 167 Sunday 23:00 to 24:00
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
        int hourOfWeek,
        String transform,
        float center,
        float spread,
        int weeks,
        long atMillis) {
    private static final byte VERSION = 1;

    public void write(DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(timeDomain);
        out.writeUTF(source);
        out.writeUTF(property);
        out.writeUTF(timeZone);
        out.writeShort(hourOfWeek);
        out.writeUTF(transform);
        out.writeFloat(center);
        out.writeFloat(spread);
        out.writeShort(weeks);
        out.writeLong(atMillis);
    }

    public static BaselineUpdate read(DataInput in) throws IOException {
        byte version = in.readByte();
        if (version != VERSION) {
            throw new IOException("baseline update of version " + version + ", this reads " + VERSION);
        }
        return new BaselineUpdate(
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readShort(),
                in.readUTF(),
                in.readFloat(),
                in.readFloat(),
                in.readShort(),
                in.readLong());
    }
}
