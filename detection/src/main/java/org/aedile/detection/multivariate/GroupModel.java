package org.aedile.detection.multivariate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How the signals of a group go together when all is well, as {@link ModelFit} learned it. Immutable.
 *
 * @param signals at least {@value #LEAST_SIGNALS}, in their order
 * @param scales of each of them
 * @param components of their correlation
 * @param limits T² and Q that one row in ten thousand exceeds
 */
record GroupModel(List<Signal> signals, List<Scale> scales, PrincipalComponents components, Strength limits) {
    static final int LEAST_SIGNALS = 3;

    /** Further out nothing is said of how far, so that no number overflows. */
    private static final double MOST_SPREADS = 1_000;

    private static final double BAND = 3;

    /**
     * How a signal is standardised.
     *
     * @param center in its unit
     * @param spread standard deviation in its unit, more than 0
     */
    record Scale(double center, double spread) {
        double standardised(double value) {
            return Math.max(-MOST_SPREADS, Math.min(MOST_SPREADS, (value - center) / spread));
        }

        private double inUnit(double standardised) {
            return center + standardised * spread;
        }
    }

    /** One row of signals, standardised; what is missing was filled from the others. */
    static final class Row {
        private final double[] standardised;
        private final boolean[] missing;

        private Row(double[] standardised, boolean[] missing) {
            this.standardised = standardised;
            this.missing = missing;
        }

        private int heard() {
            return (int)
                    IntStream.range(0, missing.length).filter(i -> !missing[i]).count();
        }
    }

    Row row(Map<Signal, Double> values) {
        double[] row = new double[signals.size()];
        boolean[] missing = new boolean[row.length];
        for (int i = 0; i < row.length; i++) {
            Double value = values.get(signals.get(i));
            missing[i] = value == null;
            row[i] = value == null ? 0 : scales.get(i).standardised(value);
        }
        components.fill(row, missing);
        return new Row(row, missing);
    }

    /** The same as if one more signal were missing. */
    private Row without(Row row, int signal) {
        double[] standardised = row.standardised.clone();
        boolean[] missing = row.missing.clone();
        missing[signal] = true;
        components.fill(standardised, missing);
        return new Row(standardised, missing);
    }

    /** True when enough signals spoke: half of them, and at least {@value #LEAST_SIGNALS}. */
    boolean isJudgeable(Row row) {
        return row.heard() >= LEAST_SIGNALS && 2 * row.heard() >= signals.size();
    }

    Strength strength(Row row) {
        return components.statistics(row.standardised).in(limits);
    }

    /** True when the others go together once this signal is taken for what they let expect. */
    private boolean isCured(Row row, int signal, Strength bars) {
        Row without = without(row, signal);
        return isJudgeable(without) && strength(without).over(bars) < 1;
    }

    /** Which signals don't go along, strongest first, as far as T² and Q are beyond their bars. */
    Discord explain(Row row, Strength bars) {
        Strength strength = strength(row);
        boolean residual = strength.isResidual(bars);
        double[] contributions = residual
                ? components.residualContributions(row.standardised)
                : components.hotellingContributions(row.standardised);
        double all = Arrays.stream(contributions).sum();
        int[] order = IntStream.range(0, contributions.length)
                .filter(i -> !row.missing[i])
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -contributions[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Discord.Share> shares = Arrays.stream(order)
                .mapToObj(i -> new Discord.Share(signals.get(i), contributions[i] / all))
                .toList();
        long cures = Arrays.stream(order).filter(i -> isCured(row, i, bars)).count();
        boolean alone = cures == 1 && isCured(row, order[0], bars);
        return new Discord(residual, strength, shares, alone, leftOut(row), expected(row, order[0]));
    }

    private List<Signal> leftOut(Row row) {
        return IntStream.range(0, signals.size())
                .filter(i -> row.missing[i])
                .mapToObj(signals::get)
                .toList();
    }

    private Discord.Expected expected(Row row, int signal) {
        double middle = without(row, signal).standardised[signal];
        double half = BAND * components.spread(signal);
        Scale scale = scales.get(signal);
        return new Discord.Expected(scale.inUnit(middle - half), scale.inUnit(middle + half));
    }

    void write(DataOutput out) throws IOException {
        Signal.writeAll(signals, out);
        for (Scale scale : scales) {
            out.writeDouble(scale.center());
            out.writeDouble(scale.spread());
        }
        components.write(out);
        limits.write(out);
    }

    static GroupModel read(DataInput in) throws IOException {
        List<Signal> signals = Signal.readAll(in);
        List<Scale> scales = new ArrayList<>();
        for (int i = 0; i < signals.size(); i++) {
            scales.add(new Scale(in.readDouble(), in.readDouble()));
        }
        return new GroupModel(
                signals, List.copyOf(scales), PrincipalComponents.read(signals.size(), in), Strength.read(in));
    }
}
