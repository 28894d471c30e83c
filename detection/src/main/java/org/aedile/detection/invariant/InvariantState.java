package org.aedile.detection.invariant;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.aedile.detection.LearnedAnew;
import org.aedile.detection.StateCodec;
import org.aedile.detection.VersionedCodec;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.multivariate.Signal;
import org.aedile.detection.neighbour.Neighbourhood;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one plant: what its signals said last, what they said and wasn't judged yet, which relations are broken since
 * when, and what was told. Mutable, owned by the stepping thread, stored by {@link #CODEC}. At most some tens of kilobytes,
 * and up to 260 KB while it learns.
 */
public final class InvariantState {
    public static final StateCodec<InvariantState> CODEC = new VersionedCodec<>(
            "invariants", InvariantState::write, List.of(InvariantState::readOnceLearned, InvariantState::read));

    private static final long NONE = Long.MIN_VALUE;

    /** More are not taken in. */
    private static final int MOST_SIGNALS = 64;

    /** A number as large is no reading of anything. */
    private static final double MOST_VALUE = 1e30;

    /** After so long a silence nothing is left. */
    private static final long FORGOTTEN_MILLIS = 14 * 86_400_000L;

    @Nullable
    Neighbourhood of;

    /** Since when relations are broken, by their texts; domain clock, ms. */
    final Map<String, Long> broken = new TreeMap<>();

    /** What was told, by the text of the relation. */
    final Map<String, Breach> breaches = new TreeMap<>();

    Learning learning = new Learning();

    LearnedAnew learnedAnew = new LearnedAnew();

    private final TreeMap<Signal, Heard> latest = new TreeMap<>();
    private final TreeMap<Long, Map<Signal, Heard>> waiting = new TreeMap<>();
    private long gridMillis = 1;

    /** The last row that was judged, in grids since 1970. */
    private long period = NONE;

    InvariantState() {}

    public boolean isEmpty() {
        return waiting.isEmpty() && latest.isEmpty() && breaches.isEmpty();
    }

    void take(Match match) {
        long grid = Long.parseLong(match.carried().get(0));
        if (grid != gridMillis) {
            gridMillis = grid;
            period = NONE;
            waiting.clear();
        }
        long row = Math.floorDiv(match.receiptTimeMillis(), gridMillis);
        Heard heard = Heard.of(match);
        if (row <= period || !(Math.abs(heard.value()) < MOST_VALUE)) {
            return;
        }
        of = Neighbourhood.of(match);
        Signal signal = new Signal(match.origin().source(), match.rule());
        Map<Signal, Heard> parts = waiting.computeIfAbsent(row, key -> new TreeMap<>());
        if (parts.size() < MOST_SIGNALS || parts.containsKey(signal)) {
            parts.merge(signal, heard, Heard::newest);
        }
    }

    /** When the next row to judge is over, or {@link Long#MAX_VALUE} when there is nothing left to do. */
    long nextMillis() {
        long next = nextPeriod();
        return next == Long.MAX_VALUE ? next : (next + 1) * gridMillis;
    }

    /** Row by row while something is broken or was told; else the next of which something is heard. */
    private long nextPeriod() {
        if (period != NONE && !(broken.isEmpty() && breaches.isEmpty())) {
            return period + 1;
        }
        if (!waiting.isEmpty()) {
            return waiting.firstKey();
        }
        return latest.isEmpty() ? Long.MAX_VALUE : Math.floorDiv(heardMillis() + FORGOTTEN_MILLIS, gridMillis);
    }

    /** The texts of the relations that are broken, and again with a mark those that were told to be. */
    Set<String> brokenOrTold() {
        Set<String> texts = new HashSet<>(broken.keySet());
        breaches.keySet().forEach(text -> texts.add("told " + text));
        return texts;
    }

    /** When the last row was over that was judged (domain clock); {@link Long#MIN_VALUE} when none was. */
    long judgedMillis() {
        return period == NONE ? NONE : (period + 1) * gridMillis;
    }

    private long heardMillis() {
        return latest.values().stream().mapToLong(Heard::clockMillis).max().orElse(NONE);
    }

    /** Goes on to the next row and takes in what was said in it. */
    void takeRow() {
        period = nextPeriod();
        Map<Signal, Heard> parts = waiting.remove(period);
        if (parts != null) {
            parts.forEach(this::hear);
        } else if (period * gridMillis - heardMillis() >= FORGOTTEN_MILLIS - gridMillis) {
            clear();
        }
    }

    private void hear(Signal signal, Heard heard) {
        if (latest.size() < MOST_SIGNALS || latest.containsKey(signal)) {
            latest.merge(signal, heard, Heard::then);
        }
    }

    /** Forgets what the other signals said, because the plant no longer has them, or because they are learned anew. */
    void retain(Predicate<Signal> known) {
        latest.keySet().removeIf(known.negate());
    }

    /** What is known at that time of the domain's clock of signals that haven't been silent for as long. */
    Readings readings(long clockMillis, long staleMillis) {
        return new Known(clockMillis - staleMillis);
    }

    /** What signals said that haven't been silent for as long at that time of the domain's clock. */
    Map<Signal, Double> values(long clockMillis, long staleMillis) {
        Map<Signal, Double> values = new TreeMap<>();
        latest.forEach((signal, heard) -> {
            if (heard.clockMillis() >= clockMillis - staleMillis) {
                values.put(signal, heard.value());
            }
        });
        return values;
    }

    /** True when a learned relation is told to be broken. */
    boolean isLearnedBroken() {
        return breaches.keySet().stream()
                .anyMatch(relation -> learning.find(relation).isPresent());
    }

    private final class Known implements Readings {
        private final long sinceMillis;

        private Known(long sinceMillis) {
            this.sinceMillis = sinceMillis;
        }

        @Override
        public double value(Signal signal) {
            Heard heard = fresh(signal);
            return heard == null ? Double.NaN : heard.value();
        }

        @Override
        public double change(Signal signal) {
            Heard heard = fresh(signal);
            return heard == null ? Double.NaN : heard.change();
        }

        @Override
        public String alert(Signal signal) {
            Heard heard = fresh(signal);
            return heard == null ? "" : heard.alert();
        }

        private @Nullable Heard fresh(Signal signal) {
            Heard heard = latest.get(signal);
            return heard == null || heard.clockMillis() < sinceMillis ? null : heard;
        }
    }

    void clear() {
        learning = new Learning();
        latest.clear();
        waiting.clear();
        broken.clear();
        breaches.clear();
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(of != null);
        if (of != null) {
            of.write(out);
        }
        out.writeLong(gridMillis);
        out.writeLong(period);
        writeHeard(latest, out);
        out.writeInt(waiting.size());
        for (Map.Entry<Long, Map<Signal, Heard>> row : waiting.entrySet()) {
            out.writeLong(row.getKey());
            writeHeard(row.getValue(), out);
        }
        out.writeShort(broken.size());
        for (Map.Entry<String, Long> since : broken.entrySet()) {
            out.writeUTF(since.getKey());
            out.writeLong(since.getValue());
        }
        out.writeShort(breaches.size());
        for (Map.Entry<String, Breach> breach : breaches.entrySet()) {
            out.writeUTF(breach.getKey());
            breach.getValue().write(out);
        }
        learning.write(out);
        learning.writeAnew(out);
        learnedAnew.write(out);
    }

    static InvariantState read(DataInput in) throws IOException {
        InvariantState state = readOnceLearned(in);
        state.learning.readAnew(in);
        state.learnedAnew = LearnedAnew.read(in);
        return state;
    }

    /** What a release wrote that learned nothing anew. */
    private static InvariantState readOnceLearned(DataInput in) throws IOException {
        InvariantState state = new InvariantState();
        state.of = in.readBoolean() ? Neighbourhood.read(in) : null;
        state.gridMillis = in.readLong();
        state.period = in.readLong();
        state.latest.putAll(readHeard(in));
        int rows = in.readInt();
        for (int i = 0; i < rows; i++) {
            state.waiting.put(in.readLong(), readHeard(in));
        }
        int since = in.readShort();
        for (int i = 0; i < since; i++) {
            state.broken.put(in.readUTF(), in.readLong());
        }
        int told = in.readShort();
        for (int i = 0; i < told; i++) {
            state.breaches.put(in.readUTF(), Breach.read(in));
        }
        state.learning = Learning.read(in);
        return state;
    }

    private static void writeHeard(Map<Signal, Heard> heard, DataOutput out) throws IOException {
        Signal.writeAll(heard.keySet(), out);
        for (Heard one : heard.values()) {
            one.write(out);
        }
    }

    private static Map<Signal, Heard> readHeard(DataInput in) throws IOException {
        Map<Signal, Heard> heard = new TreeMap<>();
        for (Signal signal : Signal.readAll(in)) {
            heard.put(signal, Heard.read(in));
        }
        return heard;
    }
}
