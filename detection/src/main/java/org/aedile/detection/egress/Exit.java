package org.aedile.detection.egress;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** One exit since more people than expected began to leave its area. Mutable. */
final class Exit {
    /** Seven times likelier that people flow here than that they don't. */
    private static final double FLOWS = 2;

    ExitCount last;

    /** The minute in which it spoke last. */
    long period;

    double people;
    double expected;

    /** That people flow here; negative when it speaks against. */
    double evidence;

    Exit(ExitCount first, long period) {
        this.last = first;
        this.period = period;
    }

    /** What it says counts, and so much for an evacuation. */
    void add(ExitCount count, double gained) {
        last = count;
        people += count.people();
        expected += count.expected();
        evidence += gained;
    }

    /** What it has said is usual. */
    void restart() {
        people = 0;
        expected = 0;
        evidence = 0;
    }

    /** How many more left than should have. */
    double excess() {
        return people - expected;
    }

    boolean flows() {
        return evidence >= FLOWS;
    }

    void write(DataOutput out) throws IOException {
        last.write(out);
        out.writeLong(period);
        out.writeDouble(people);
        out.writeDouble(expected);
        out.writeDouble(evidence);
    }

    static Exit read(DataInput in) throws IOException {
        Exit exit = new Exit(ExitCount.read(in), in.readLong());
        exit.people = in.readDouble();
        exit.expected = in.readDouble();
        exit.evidence = in.readDouble();
        return exit;
    }
}
