package org.aedile.detection.multivariate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.aedile.detection.LearnedAnew;
import org.aedile.detection.StateCodec;
import org.aedile.detection.VersionedCodec;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.neighbour.Neighbourhood;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one group of signals: what they said and wasn't judged yet, what was learned of them, and what was told.
 * Mutable, owned by the stepping thread, stored by {@link #CODEC}. At most some 260 KB.
 */
public final class MultivariateState {
    public static final StateCodec<MultivariateState> CODEC = new VersionedCodec<>(
            "a group of signals",
            MultivariateState::write,
            List.of(MultivariateState::readOnceLearned, MultivariateState::read));

    private static final long NONE = Long.MIN_VALUE;

    /** More in one row are not taken in. */
    private static final int MOST_PARTS = 2 * History.MOST_SIGNALS;

    /** A number as large is no reading of anything. */
    private static final double MOST_VALUE = 1e30;

    /** After so long a silence nothing is left of what was learned. */
    private static final long FORGOTTEN_MILLIS = 14 * 86_400_000L;

    /** While little is known it is learned anew with each so manieth more, and then every day. */
    private static final int GROWTH = 12;

    @Nullable
    Neighbourhood of;

    @Nullable
    GroupModel model;

    @Nullable
    Told told;

    Rates rates = new Rates();

    LearnedAnew learnedAnew = new LearnedAnew();

    private long gridMillis = 1;

    /** The last row that was judged, in grids since 1970. */
    private long period = NONE;

    /** The last row in which anything was said. */
    private long heardPeriod = NONE;

    /** The last row that had a strength, and what it was. */
    private long strengthPeriod = NONE;

    private Strength strength = Strength.NONE;

    private History history = new History();
    private int learned;
    private long passedOver;
    private final TreeMap<Long, TreeMap<Signal, RowPart>> waiting = new TreeMap<>();

    MultivariateState() {}

    public boolean isEmpty() {
        return waiting.isEmpty() && history.isEmpty() && told == null;
    }

    void take(Match match) {
        long grid = Long.parseLong(match.carried().get(0));
        if (grid != gridMillis) {
            regrid(grid);
        }
        long row = Math.floorDiv(match.receiptTimeMillis(), gridMillis);
        RowPart part = RowPart.of(match);
        if (row <= period || !(Math.abs(part.sum()) < MOST_VALUE)) {
            return;
        }
        of = Neighbourhood.of(match);
        Signal signal = new Signal(match.origin().source(), match.rule());
        Map<Signal, RowPart> parts = waiting.computeIfAbsent(row, key -> new TreeMap<>());
        if (parts.size() < MOST_PARTS || parts.containsKey(signal)) {
            parts.merge(signal, part, RowPart::plus);
        }
    }

    /** Rows of another length: what was learned of the old ones is worth nothing. */
    private void regrid(long grid) {
        gridMillis = grid;
        waiting.clear();
        history = new History();
        model = null;
        period = NONE;
        strengthPeriod = NONE;
    }

    /** When the next row to judge is over, or {@link Long#MAX_VALUE} when there is nothing left to do. */
    long nextMillis() {
        long next = nextPeriod();
        return next == Long.MAX_VALUE ? next : (next + 1) * gridMillis;
    }

    private long nextPeriod() {
        if (told != null && period != NONE) {
            return period + 1;
        }
        if (!waiting.isEmpty()) {
            return waiting.firstKey();
        }
        return history.isEmpty() ? Long.MAX_VALUE : heardPeriod + FORGOTTEN_MILLIS / gridMillis;
    }

    /** Goes on to the next row and gives back what was said in it. */
    Map<Signal, RowPart> takeRow() {
        period = nextPeriod();
        TreeMap<Signal, RowPart> parts = waiting.remove(period);
        if (parts != null) {
            heardPeriod = period;
            return parts;
        }
        if ((period - heardPeriod) * gridMillis >= FORGOTTEN_MILLIS) {
            clear();
        }
        return Map.of();
    }

    static Map<Signal, Double> means(Map<Signal, RowPart> parts) {
        Map<Signal, Double> means = new TreeMap<>();
        parts.forEach((signal, part) -> means.put(signal, part.mean()));
        return means;
    }

    /**
     * Forgets the signals that the group no longer has, or that are learned anew; how the others go together is learned from
     * what they said before.
     */
    void retain(Predicate<Signal> known, MultivariateParameters parameters) {
        List<Signal> gone = history.signals().stream().filter(known.negate()).toList();
        gone.forEach(history::remove);
        if (model != null && !model.signals().stream().allMatch(known)) {
            model = null;
            fit(parameters);
        }
    }

    /** The strength that this row and the one before it have both; none when there is none before. */
    Strength lasting(Strength current) {
        Strength lasting = strengthPeriod == period - 1 ? strength.least(current) : Strength.NONE;
        strength = current;
        strengthPeriod = period;
        return lasting;
    }

    /** When the row before the one that is judged began. */
    long beginMillis() {
        return (period - 1) * gridMillis;
    }

    /**
     * Learns from a row. While the group doesn't go together nothing is learned, for a day at most: what lasts longer becomes
     * usual.
     */
    void learn(Map<Signal, Double> row, MultivariateParameters parameters) {
        passedOver = told == null ? 0 : passedOver + 1;
        boolean usual = told == null || passedOver > parameters.rowsPerDay();
        if (row.isEmpty() || !usual || Math.floorMod(period, parameters.stride()) != 0) {
            return;
        }
        history.add(row);
        learned++;
        if (model == null || learned >= Math.min(parameters.learnedPerDay(), history.rows() / GROWTH)) {
            fit(parameters);
        }
    }

    private void fit(MultivariateParameters parameters) {
        if (history.rows() >= parameters.leastRows()) {
            model = ModelFit.of(history, parameters.leastRows()).orElse(model);
            learned = 0;
        }
    }

    /** How much of what a week brings was learned, 0 to 1. */
    double knowledge(MultivariateParameters parameters) {
        return Math.min(1, history.rows() / (7.0 * parameters.learnedPerDay()));
    }

    void clear() {
        told = null;
        model = null;
        history = new History();
        waiting.clear();
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(of != null);
        if (of != null) {
            of.write(out);
        }
        out.writeLong(gridMillis);
        out.writeLong(period);
        out.writeLong(heardPeriod);
        out.writeLong(strengthPeriod);
        strength.write(out);
        out.writeInt(learned);
        out.writeLong(passedOver);
        rates.write(out);
        history.write(out);
        out.writeBoolean(model != null);
        if (model != null) {
            model.write(out);
        }
        out.writeBoolean(told != null);
        if (told != null) {
            told.write(out);
        }
        writeWaiting(out);
        learnedAnew.write(out);
    }

    private void writeWaiting(DataOutput out) throws IOException {
        out.writeInt(waiting.size());
        for (Map.Entry<Long, TreeMap<Signal, RowPart>> row : waiting.entrySet()) {
            out.writeLong(row.getKey());
            Signal.writeAll(row.getValue().keySet(), out);
            for (RowPart part : row.getValue().values()) {
                part.write(out);
            }
        }
    }

    static MultivariateState read(DataInput in) throws IOException {
        MultivariateState state = readBegun(in);
        state.learnedAnew = LearnedAnew.read(in);
        return state;
    }

    /** What a release wrote whose models kept other components: the model is learned again from what is known. */
    private static MultivariateState readOnceLearned(DataInput in) throws IOException {
        MultivariateState state = readBegun(in);
        state.model = null;
        return state;
    }

    /** What all versions begin with. */
    private static MultivariateState readBegun(DataInput in) throws IOException {
        MultivariateState state = new MultivariateState();
        state.of = in.readBoolean() ? Neighbourhood.read(in) : null;
        state.gridMillis = in.readLong();
        state.period = in.readLong();
        state.heardPeriod = in.readLong();
        state.strengthPeriod = in.readLong();
        state.strength = Strength.read(in);
        state.learned = in.readInt();
        state.passedOver = in.readLong();
        state.rates = Rates.read(in);
        state.history = History.read(in);
        state.model = in.readBoolean() ? GroupModel.read(in) : null;
        state.told = in.readBoolean() ? Told.read(in) : null;
        state.readWaiting(in);
        return state;
    }

    private void readWaiting(DataInput in) throws IOException {
        int rows = in.readInt();
        for (int i = 0; i < rows; i++) {
            TreeMap<Signal, RowPart> parts = new TreeMap<>();
            waiting.put(in.readLong(), parts);
            for (Signal signal : Signal.readAll(in)) {
                parts.put(signal, RowPart.read(in));
            }
        }
    }
}
