package org.aedile.detection.neighbour;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.correlation.Match;
import org.aedile.kernel.GeoPoint;

/**
 * What one sensor said of itself in five minutes.
 *
 * @param source the sensor
 * @param place where it stands
 * @param eventMillis of the reading (milliseconds since 1970)
 * @param deviation from usual, in widths of the band: 1 at its upper edge, −1 at its lower
 * @param value what came
 * @param usual what is usual then
 * @param alert id of what its own detector has raised; empty when nothing
 */
record Report(
        String source, GeoPoint place, long eventMillis, double deviation, double value, double usual, String alert) {
    /** The inverse of what a sensor's detector puts into a match; its place must be known. */
    static Report of(Match match) {
        return new Report(
                match.origin().source(),
                match.origin().place().orElseThrow(),
                match.eventTimeMillis(),
                Double.longBitsToDouble(match.value()),
                Double.parseDouble(match.carried().get(0)),
                Double.parseDouble(match.carried().get(1)),
                match.origin().observation());
    }

    /** 1 above the band, −1 below, 0 within. */
    int side() {
        return deviation >= 1 ? 1 : deviation <= -1 ? -1 : 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(source);
        out.writeDouble(place.latitudeDegrees());
        out.writeDouble(place.longitudeDegrees());
        out.writeLong(eventMillis);
        out.writeDouble(deviation);
        out.writeDouble(value);
        out.writeDouble(usual);
        out.writeUTF(alert);
    }

    static Report read(DataInput in) throws IOException {
        return new Report(
                in.readUTF(),
                GeoPoint.of(in.readDouble(), in.readDouble()),
                in.readLong(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readUTF());
    }
}
