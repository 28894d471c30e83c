package org.aedile.detection.sensor;

import org.aedile.detection.saying.AlertSentence;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;

/** How it is said that messages don't keep time as they used to. */
final class InterArrivalWords {
    private static final double MILLIS_PER_SECOND = 1_000;

    private InterArrivalWords() {}

    /** What is most unusual of the series, at the limit of severity. */
    static Finding finding(InterArrivalState state, Moment moment) {
        double strength = state.strength();
        if (-state.burstDistance() >= strength) {
            return finding(moment, "several at once", burst(state, moment));
        }
        if (Math.abs(state.periodDistance()) >= strength) {
            boolean often = state.periodDistance() < 0;
            return finding(
                    moment, often ? "more often than usual" : "more seldom than usual", pace(state, moment, often));
        }
        boolean less = state.irregularityDistance() > 0;
        return finding(
                moment, less ? "less regular than usual" : "more regular than usual", regularity(state, moment, less));
    }

    private static Finding finding(Moment moment, String what, Saying saying) {
        return new Finding(
                Phrases.titleLabel(moment.property()) + " " + what, saying, 1, Double.NaN, Double.NaN, Double.NaN);
    }

    /** "signal plan four times within 0.4 s, usually within 120 s". */
    private static Saying burst(InterArrivalState state, Moment moment) {
        return begin(AlertSentence.ARRIVAL_BURST, moment)
                .with("within", seconds(state.arrivals.burstMillis()))
                .with("usual", seconds(Math.exp(state.burst.mean())));
    }

    /** "signal plan more often than usual: every 6 s, usually every 60 s". */
    private static Saying pace(InterArrivalState state, Moment moment, boolean often) {
        return begin(often ? AlertSentence.ARRIVAL_OFTEN : AlertSentence.ARRIVAL_SELDOM, moment)
                .with("period", seconds(state.arrivals.periodMillis()))
                .with("usual", seconds(Math.exp(state.period.mean())));
    }

    /** "signal plan less regular than usual: the times between differ by 38 %, usually by 2 %". */
    private static Saying regularity(InterArrivalState state, Moment moment, boolean less) {
        return begin(less ? AlertSentence.ARRIVAL_IRREGULAR : AlertSentence.ARRIVAL_REGULAR, moment)
                .with("spread", Fact.share(state.arrivals.irregularity()))
                .with("usual", Fact.share(Math.max(0, state.irregularity.mean())));
    }

    private static Saying begin(AlertSentence sentence, Moment moment) {
        return Saying.of(sentence).with("label", Fact.text(Phrases.label(moment.property())));
    }

    private static Fact seconds(double millis) {
        return Fact.quantity(millis / MILLIS_PER_SECOND, "s");
    }
}
