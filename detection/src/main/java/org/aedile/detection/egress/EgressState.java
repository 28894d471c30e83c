package org.aedile.detection.egress;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.aedile.detection.StateCodec;
import org.aedile.detection.VersionedCodec;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.neighbour.Neighbourhood;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one area: its exits, what they counted and wasn't judged yet, and what was told. Counters beyond
 * {@value #MOST_EXITS} in a minute are not taken in. Mutable, owned by the stepping thread, stored by {@link #CODEC}.
 */
public final class EgressState {
    public static final StateCodec<EgressState> CODEC =
            new VersionedCodec<>("an area's exits", EgressState::write, List.of(EgressState::read));

    private static final long PERIOD_MILLIS = 60_000;
    private static final int MOST_EXITS = 500;

    /** Minutes after which a counter that says nothing is none of the area's. */
    private static final int FORGOTTEN = 10;

    @Nullable
    Neighbourhood of;

    /** Since when more people than expected leave: event time, milliseconds since 1970. */
    long startMillis;

    /** That people leave as in an evacuation, and not as usual: at least 0. */
    double evidence;

    /** An evacuation, as it was told. */
    @Nullable
    Outflow told;

    /** No evacuation begins before (milliseconds since 1970): the last one was over then. */
    long quietMillis = Long.MIN_VALUE;

    /** The last minute that was judged. */
    private long period = Long.MIN_VALUE;

    /** By source, so that what is concluded doesn't depend on who spoke first. */
    private final TreeMap<String, Exit> exits = new TreeMap<>();

    private final TreeMap<Long, TreeMap<String, ExitCount>> waiting = new TreeMap<>();

    EgressState() {}

    public boolean isEmpty() {
        return exits.isEmpty() && waiting.isEmpty() && told == null;
    }

    void take(Match match) {
        long counted = Math.floorDiv(match.receiptTimeMillis(), PERIOD_MILLIS);
        if (counted <= period) {
            return;
        }
        of = Neighbourhood.of(match);
        Map<String, ExitCount> counts = waiting.computeIfAbsent(counted, key -> new TreeMap<>());
        ExitCount count = ExitCount.of(match);
        if (counts.size() < MOST_EXITS || counts.containsKey(count.source())) {
            counts.merge(count.source(), count, ExitCount::plus);
        }
    }

    /** When the next minute to judge is over, or {@link Long#MAX_VALUE} when there is nothing left to do. */
    long nextMillis() {
        long next = nextPeriod();
        return next == Long.MAX_VALUE ? Long.MAX_VALUE : (next + 1) * PERIOD_MILLIS;
    }

    private long nextPeriod() {
        if (!exits.isEmpty() || told != null) {
            return period + 1;
        }
        return waiting.isEmpty() ? Long.MAX_VALUE : waiting.firstKey();
    }

    /** Goes on to the next minute and gives back what was counted in it, by source. */
    Collection<ExitCount> takeCounts() {
        period = nextPeriod();
        TreeMap<String, ExitCount> counts = waiting.remove(period);
        return counts == null ? List.of() : counts.values();
    }

    /**
     * What the exits counted in the minute counts for or against an evacuation, without those that say most for it: of one
     * fewer than people must flow through.
     *
     * @return the evidence in it, negative when it speaks against
     */
    double hear(Collection<ExitCount> counts, EgressLimits limits) {
        for (ExitCount count : counts) {
            exits.computeIfAbsent(count.source(), source -> new Exit(count, period)).period = period;
        }
        exits.values().removeIf(exit -> period - exit.period >= FORGOTTEN);
        double gained = counts.stream()
                .mapToDouble(limits::evidence)
                .sorted()
                .limit(Math.max(0, counts.size() - leftOut(limits)))
                .sum();
        if (evidence == 0 && gained > 0 && told == null) {
            begin(counts);
        }
        // At most twice what is asked for, so that it is over soon after the last has left.
        evidence = Math.min(2 * limits.evidence(), Math.max(0, evidence + gained));
        counts.forEach(count -> exit(count).add(count, limits.evidence(count)));
        return gained;
    }

    /** An area with fewer exits than people must flow through has to do with those. */
    private int leftOut(EgressLimits limits) {
        return Math.min(limits.exits(), exits.size()) - 1;
    }

    private void begin(Collection<ExitCount> counts) {
        long earliest = counts.stream().mapToLong(ExitCount::eventMillis).min().orElse(quietMillis);
        startMillis = Math.max(quietMillis, earliest);
        exits.values().forEach(Exit::restart);
    }

    private Exit exit(ExitCount count) {
        return Objects.requireNonNull(exits.get(count.source()));
    }

    /** It is over. */
    void restart() {
        told = null;
        evidence = 0;
    }

    void clear() {
        restart();
        exits.clear();
    }

    int exits() {
        return exits.size();
    }

    /** Those through which more people leave than expected, most first. */
    List<Exit> flowing() {
        return exits.values().stream()
                .filter(Exit::flows)
                .sorted(Comparator.comparingDouble((Exit exit) -> -exit.excess())
                        .thenComparing(exit -> exit.last.source()))
                .toList();
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(of != null);
        if (of != null) {
            of.write(out);
        }
        out.writeLong(startMillis);
        out.writeDouble(evidence);
        out.writeLong(quietMillis);
        out.writeLong(period);
        out.writeShort(exits.size());
        for (Exit exit : exits.values()) {
            exit.write(out);
        }
        out.writeBoolean(told != null);
        if (told != null) {
            told.write(out);
        }
        out.writeInt(waiting.size());
        for (Map.Entry<Long, TreeMap<String, ExitCount>> counts : waiting.entrySet()) {
            out.writeLong(counts.getKey());
            out.writeShort(counts.getValue().size());
            for (ExitCount count : counts.getValue().values()) {
                count.write(out);
            }
        }
    }

    static EgressState read(DataInput in) throws IOException {
        EgressState state = new EgressState();
        state.of = in.readBoolean() ? Neighbourhood.read(in) : null;
        state.startMillis = in.readLong();
        state.evidence = in.readDouble();
        state.quietMillis = in.readLong();
        state.period = in.readLong();
        int exits = in.readShort();
        for (int i = 0; i < exits; i++) {
            Exit exit = Exit.read(in);
            state.exits.put(exit.last.source(), exit);
        }
        state.told = in.readBoolean() ? Outflow.read(in) : null;
        int periods = in.readInt();
        for (int i = 0; i < periods; i++) {
            state.readWaiting(in);
        }
        return state;
    }

    private void readWaiting(DataInput in) throws IOException {
        TreeMap<String, ExitCount> counts = new TreeMap<>();
        waiting.put(in.readLong(), counts);
        int size = in.readShort();
        for (int i = 0; i < size; i++) {
            ExitCount count = ExitCount.read(in);
            counts.put(count.source(), count);
        }
    }
}
