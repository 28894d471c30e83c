package org.aedile.detection.invariant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.aedile.detection.multivariate.History;
import org.aedile.detection.multivariate.Signal;

/**
 * Finds relations that held while a plant was watched. In the first seven tenths of the rows it looks for
 *
 * <ul>
 *   <li>implications between states: whenever a signal with few values has this one, another has that one;
 *   <li>linear relations: y = a + bx by least squares, r² at least {@value #LEAST_FIT}, with a residual of at most {@value
 *       #MOST_DEVIATIONS} standard deviations;
 *   <li>ranges: what lies between the two half hundredths at either end and a quarter of that more, over all and in each state
 *       in which it is narrower by {@value #NARROWER} or less.
 * </ul>
 *
 * <p>What at least {@value #LEAST_SUPPORT} rows speak for, and at most one in two hundred against, in these rows and in the
 * other three tenths alike, is learned; at most {@value #MOST_RELATIONS}, in this order.
 */
final class Miner {
    private static final double LEARNED = 0.7;
    private static final int LEAST_SUPPORT = 30;
    private static final int LEAST_CONFIRMED = 10;
    private static final double TOLERATED = 0.005;
    private static final double LEAST_FIT = 0.95;
    private static final double MOST_DEVIATIONS = 6;
    private static final double MARGIN = 0.25;
    private static final double NARROWER = 0.7;
    static final int MOST_RELATIONS = 64;

    /** A state that is hardly ever left says nothing. */
    private static final double MOST_USUAL = 0.95;

    /** Signals that were heard in fewer rows are left out. */
    private static final double LEAST_HEARD = 0.9;

    private final Sample learning;
    private final Sample confirming;
    private final List<LearnedRelation> found = new ArrayList<>();

    private Miner(Sample all) {
        int learned = (int) (LEARNED * all.size());
        this.learning = all.part(0, learned);
        this.confirming = all.part(learned, all.size());
    }

    static List<LearnedRelation> mine(History history) {
        List<Signal> signals = history.signals().stream()
                .filter(signal -> history.heard(signal) >= LEAST_HEARD * history.rows())
                .filter(Relation::canName)
                .toList();
        Miner miner = new Miner(new Sample(signals, history.complete(signals)));
        miner.implications();
        miner.lines();
        miner.ranges();
        return List.copyOf(miner.found);
    }

    private void implications() {
        for (int other : discrete()) {
            for (double state : learning.states(other)) {
                discrete().forEach(signal -> implications(signal, other, state));
            }
        }
    }

    private void implications(int signal, int other, double state) {
        for (double then : learning.states(signal)) {
            if (signal != other && isTelling(signal, then)) {
                consider(equal(other, state), equal(signal, then));
            }
        }
    }

    private boolean isTelling(int signal, double state) {
        double[] values = learning.values(signal);
        long usual = Arrays.stream(values).filter(value -> value == state).count();
        return usual <= MOST_USUAL * values.length;
    }

    private void lines() {
        int[] places = continuous();
        for (int i = 0; i < places.length; i++) {
            for (int j = i + 1; j < places.length; j++) {
                line(places[i], places[j]);
            }
        }
    }

    private void line(int x, int y) {
        Line line = Line.of(learning.values(x), learning.values(y));
        if (line.fit() >= LEAST_FIT) {
            String sign = line.slope() < 0 ? "-" : "+";
            consider("|%s - (%s %s %s * %s)| <= %s"
                    .formatted(
                            name(y),
                            number(line.intercept()),
                            sign,
                            number(Math.abs(line.slope())),
                            name(x),
                            number(MOST_DEVIATIONS * line.deviation())));
        }
    }

    private void ranges() {
        for (int signal : continuous()) {
            Range all = Range.of(learning.values(signal));
            consider(within(signal, all));
            for (int other : discrete()) {
                for (double state : learning.states(other)) {
                    range(signal, all, other, state);
                }
            }
        }
    }

    private void range(int signal, Range all, int other, double state) {
        double[] values = learning.valuesWhen(signal, other, state);
        if (values.length >= LEAST_SUPPORT) {
            Range range = Range.of(values);
            if (range.width() <= NARROWER * all.width()) {
                consider(equal(other, state), within(signal, range));
            }
        }
    }

    private List<Integer> discrete() {
        return places().filter(place -> learning.states(place).length > 1)
                .boxed()
                .toList();
    }

    private int[] continuous() {
        return places().filter(place -> learning.states(place).length == 0).toArray();
    }

    private IntStream places() {
        return IntStream.range(0, learning.signalCount());
    }

    private void consider(String always) {
        Relation relation = Relation.parse(always);
        keep(relation, learning.size(), confirming.size());
    }

    private void consider(String when, String then) {
        Term state = Relation.parse(when).condition();
        keep(Relation.parse(when + " implies " + then), learning.count(state, true), confirming.count(state, true));
    }

    private void keep(Relation relation, int learned, int confirmed) {
        boolean holds = learned >= LEAST_SUPPORT
                && confirmed >= LEAST_CONFIRMED
                && learning.count(relation.condition(), false) <= TOLERATED * learned
                && confirming.count(relation.condition(), false) <= TOLERATED * confirmed;
        if (holds && found.size() < MOST_RELATIONS) {
            found.add(new LearnedRelation(relation, learned + confirmed));
        }
    }

    private String equal(int signal, double state) {
        return name(signal) + " == " + number(state);
    }

    private String within(int signal, Range range) {
        return "%s >= %s and %s <= %s".formatted(name(signal), number(range.low()), name(signal), number(range.high()));
    }

    private String name(int signal) {
        return Relation.name(learning.signal(signal));
    }

    /** Short, because people read it: six digits of it, as many as are kept of a reading. */
    private static String number(double value) {
        return Double.toString(Double.parseDouble(String.format(Locale.ROOT, "%.6g", value)))
                .replaceAll("\\.0$", "");
    }

    /** From where to where a signal goes. */
    private record Range(double low, double high) {
        /** Part of the values at either end that doesn't count. */
        private static final double BEYOND = 0.005;

        static Range of(double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int beyond = (int) (BEYOND * sorted.length);
            double low = sorted[beyond];
            double high = sorted[sorted.length - 1 - beyond];
            return new Range(low - MARGIN * (high - low), high + MARGIN * (high - low));
        }

        double width() {
            return high - low;
        }
    }
}
