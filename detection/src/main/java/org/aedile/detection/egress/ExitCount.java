package org.aedile.detection.egress;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.aedile.detection.correlation.Match;

/**
 * How many people left through one exit.
 *
 * @param source the counter
 * @param eventMillis of its newest reading (milliseconds since 1970)
 * @param people who left
 * @param expected how many should have, more than 0
 * @param spread how many times more its counts vary than those of people who come by chance, at least 1
 * @param alert id of what its own detectors have raised; empty when nothing
 */
record ExitCount(String source, long eventMillis, double people, double expected, double spread, String alert) {
    /** The inverse of what a counter's detector puts into a match. */
    static ExitCount of(Match match) {
        return new ExitCount(
                match.origin().source(),
                match.eventTimeMillis(),
                Double.longBitsToDouble(match.value()),
                Double.parseDouble(match.carried().get(0)),
                Double.parseDouble(match.carried().get(1)),
                match.origin().observation());
    }

    /** Together with a later one of the same counter. */
    ExitCount plus(ExitCount later) {
        return new ExitCount(
                source,
                Math.max(eventMillis, later.eventMillis),
                people + later.people,
                expected + later.expected,
                later.spread,
                later.alert);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(source);
        out.writeLong(eventMillis);
        out.writeDouble(people);
        out.writeDouble(expected);
        out.writeDouble(spread);
        out.writeUTF(alert);
    }

    static ExitCount read(DataInput in) throws IOException {
        return new ExitCount(
                in.readUTF(), in.readLong(), in.readDouble(), in.readDouble(), in.readDouble(), in.readUTF());
    }
}
