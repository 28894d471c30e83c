package org.aedile.detection.neighbour;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sensor of a neighbourhood and what it said last. Mutable. */
final class Member {
    /** Half of the band, so three spreads as built in: a neighbour so far out to the same side goes along. */
    private static final double ALONG = 0.5;

    Report last;
    long period;

    /** Reports in a row beyond the band: positive above, negative below. */
    int signs;

    /** Event time of the first of them. */
    long sinceMillis;

    /** That it is believed to be faulty, as it was told. */
    @Nullable
    Told fault;

    Member(Report first, long period) {
        this.last = first;
        this.period = period;
        sign(first);
    }

    private Member(Report last) {
        this.last = last;
    }

    void hear(Report report, long reportPeriod) {
        last = report;
        period = reportPeriod;
        sign(report);
    }

    private void sign(Report report) {
        int side = report.side();
        if (side == 0 || Integer.signum(signs) != side) {
            signs = side;
            sinceMillis = report.eventMillis();
        } else {
            signs += side;
        }
    }

    /** The others at most so far away, in the order given. */
    List<Member> near(Collection<Member> all, double radiusMeters) {
        return all.stream()
                .filter(other -> other != this)
                .filter(other -> other.last.place().distanceMeters(last.place()) <= radiusMeters)
                .toList();
    }

    /** True when that neighbour is out to the same side as this one. */
    boolean along(Member neighbour) {
        return neighbour.last.deviation() * Integer.signum(signs) >= ALONG;
    }

    void write(DataOutput out) throws IOException {
        last.write(out);
        out.writeLong(period);
        out.writeInt(signs);
        out.writeLong(sinceMillis);
        out.writeBoolean(fault != null);
        if (fault != null) {
            fault.write(out);
        }
    }

    static Member read(DataInput in) throws IOException {
        Member member = new Member(Report.read(in));
        member.period = in.readLong();
        member.signs = in.readInt();
        member.sinceMillis = in.readLong();
        member.fault = in.readBoolean() ? Told.read(in) : null;
        return member;
    }
}
