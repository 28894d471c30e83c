package org.aedile.detection.neighbour;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aedile.detection.StateCodec;
import org.aedile.detection.VersionedCodec;
import org.aedile.detection.correlation.Match;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one neighbourhood: its sensors, what they said and wasn't judged yet, and what was told. Reports
 * beyond {@value #MOST_MEMBERS} in five minutes are not taken in. Mutable, owned by the stepping thread, stored by {@link #CODEC}.
 */
public final class NeighbourState {
    public static final StateCodec<NeighbourState> CODEC =
            new VersionedCodec<>("neighbours", NeighbourState::write, List.of(NeighbourState::read));

    static final long NONE = Long.MIN_VALUE;

    private static final int MOST_MEMBERS = 500;

    @Nullable
    Neighbourhood of;

    /** The last that was judged. */
    long period = NONE;

    /** By source, so that what is concluded doesn't depend on who spoke first. */
    final TreeMap<String, Member> members = new TreeMap<>();

    /** Something that happens at a place, as it was told. */
    @Nullable
    Told event;

    /** No event begins before (milliseconds since 1970): it was told then that the last one is over. */
    long quietMillis = NONE;

    private final TreeMap<Long, TreeMap<String, Report>> waiting = new TreeMap<>();

    NeighbourState() {}

    public boolean isEmpty() {
        return members.isEmpty() && waiting.isEmpty() && event == null;
    }

    void take(Match match) {
        long reported = Neighbourhood.period(match.receiptTimeMillis());
        if (reported <= period) {
            return;
        }
        of = Neighbourhood.of(match);
        Map<String, Report> reports = waiting.computeIfAbsent(reported, key -> new TreeMap<>());
        if (reports.size() < MOST_MEMBERS) {
            reports.put(match.origin().source(), Report.of(match));
        }
    }

    /** The next period to judge, or {@link Long#MAX_VALUE} when there is nothing left to do. */
    long nextPeriod() {
        if (!members.isEmpty() || event != null) {
            return period + 1;
        }
        return waiting.isEmpty() ? Long.MAX_VALUE : waiting.firstKey();
    }

    /** What was said in that period, by source; it waits no longer. */
    Collection<Report> takeReports(long of) {
        TreeMap<String, Report> reports = waiting.remove(of);
        return reports == null ? new TreeMap<String, Report>().values() : reports.values();
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(of != null);
        if (of != null) {
            of.write(out);
        }
        out.writeLong(period);
        out.writeLong(quietMillis);
        out.writeShort(members.size());
        for (Member member : members.values()) {
            member.write(out);
        }
        out.writeBoolean(event != null);
        if (event != null) {
            event.write(out);
        }
        writeWaiting(out);
    }

    private void writeWaiting(DataOutput out) throws IOException {
        out.writeInt(waiting.size());
        for (Map.Entry<Long, TreeMap<String, Report>> reports : waiting.entrySet()) {
            out.writeLong(reports.getKey());
            out.writeShort(reports.getValue().size());
            for (Report report : reports.getValue().values()) {
                report.write(out);
            }
        }
    }

    static NeighbourState read(DataInput in) throws IOException {
        NeighbourState state = new NeighbourState();
        if (in.readBoolean()) {
            state.of = Neighbourhood.read(in);
        }
        state.period = in.readLong();
        state.quietMillis = in.readLong();
        int size = in.readShort();
        for (int i = 0; i < size; i++) {
            Member member = Member.read(in);
            state.members.put(member.last.source(), member);
        }
        state.event = in.readBoolean() ? Told.read(in) : null;
        state.readWaiting(in);
        return state;
    }

    private void readWaiting(DataInput in) throws IOException {
        int periods = in.readInt();
        for (int i = 0; i < periods; i++) {
            TreeMap<String, Report> reports = new TreeMap<>();
            waiting.put(in.readLong(), reports);
            int size = in.readShort();
            for (int j = 0; j < size; j++) {
                Report report = Report.read(in);
                reports.put(report.source(), report);
            }
        }
    }
}
