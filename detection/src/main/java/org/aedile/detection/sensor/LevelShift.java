package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;

/**
 * A level that has moved and stays: too little for a single reading to stand out, too long for chance. Looks at what each
 * hour's median is beside what the seasonal detector holds for usual, so it needs one on the same series.
 *
 * <p>Formula: z = r/σ, at most 4; r is the hour's residual and σ the {@link HourlyScale}; a {@link Cusum} for each side. Of
 * independent hours it is wrong less than once in a thousand years with the parameters it has unless given (Siegmund 1985,
 * "Sequential Analysis": (e^(2kb) − 2kb − 1)/(2k²) hours, b = h + 1.166); hours of one weather depend on each other, which
 * is why a shift must last. A shift of δ spreads has the evidence after h/(δ − k) hours.
 *
 * <p>Parameters: {@code slack} k, spreads that are none of its business, 1; {@code evidence} h, 15; {@code for}, seconds that
 * it must have lasted, 86,400; {@code warmup}, hours learned before it may alert, 336. Words: {@code direction} high, low or
 * both. It is over when there is as much evidence that the level is back.
 */
final class LevelShift implements Detector {
    static final List<String> PARAMETERS = List.of("slack", "evidence", "for", "warmup");

    private static final int MOST_WARMUP_HOURS = 10_000;

    private final DetectorSetting setting;
    private final double slack;
    private final double evidence;
    private final long forMillis;
    private final int warmupHours;
    private final boolean up;
    private final boolean down;

    /** Evidence for either side and for the way back, and the scale of hours. */
    static final class State extends DetectorState {
        final HourlyScale scale = new HourlyScale();
        final Cusum higher = new Cusum();
        final Cusum lower = new Cusum();
        final Cusum back = new Cusum();
        boolean high;

        @Override
        void writeOwn(DataOutput out) throws IOException {
            scale.write(out);
            higher.write(out);
            lower.write(out);
            back.write(out);
            out.writeBoolean(high);
        }

        @Override
        void readOwn(DataInput in) throws IOException {
            scale.read(in);
            higher.read(in);
            lower.read(in);
            back.read(in);
            high = in.readBoolean();
        }
    }

    LevelShift(DetectorSetting setting) {
        this.setting = setting;
        this.slack = Parameters.positive(setting, "slack", 1);
        this.evidence = Parameters.positive(setting, "evidence", 15);
        this.forMillis = Parameters.millis(setting, "for", 86_400);
        this.warmupHours = Parameters.count(setting, "warmup", 336, MOST_WARMUP_HOURS);
        this.up = Parameters.looksUp(setting);
        this.down = Parameters.looksDown(setting);
    }

    @Override
    public DetectorSetting setting() {
        return setting;
    }

    @Override
    public DetectorState newState() {
        return new State();
    }

    @Override
    public void observe(DetectorState given, Moment moment) {
        HourPassed hour = moment.hourPassed();
        if (hour == null || !hour.hasResidual()) {
            return;
        }
        State state = (State) given;
        double sigma = state.scale.sigma(hour.floor());
        if (state.scale.hours() >= warmupHours) {
            judge(state, moment, hour, sigma);
        }
        if (Math.max(state.higher.evidence(), state.lower.evidence()) < evidence / 2 && state.episode == null) {
            state.scale.learn(hour.residual());
        }
    }

    private void judge(State state, Moment moment, HourPassed hour, double sigma) {
        double most = HourlyScale.MOST_SPREADS;
        double spreads = Math.max(-most, Math.min(most, hour.residual() / sigma));
        if (state.episode != null) {
            watchBack(state, moment, hour, spreads);
            return;
        }
        state.higher.add(spreads - slack, hour);
        state.lower.add(-spreads - slack, hour);
        if (up && isEnough(state.higher, moment)) {
            tell(state, moment, state.higher, hour, sigma);
        } else if (down && isEnough(state.lower, moment)) {
            tell(state, moment, state.lower, hour, sigma);
        }
    }

    private boolean isEnough(Cusum side, Moment moment) {
        return side.evidence() > evidence && moment.eventMillis() - side.sinceMillis >= forMillis;
    }

    private void watchBack(State state, Moment moment, HourPassed hour, double spreads) {
        state.back.add(slack - (state.high ? spreads : -spreads), hour);
        if (state.back.evidence() > evidence) {
            moment.clear(state, setting);
            state.higher.clear();
            state.lower.clear();
            state.back.clear();
        }
    }

    private void tell(State state, Moment moment, Cusum side, HourPassed hour, double sigma) {
        state.high = side.meanResidual() > 0;
        state.back.clear();
        state.episode = new Episode(side.sinceMillis);
        moment.suspect(state);
        double usual = hour.transform().invert(side.meanUsual());
        double now = hour.transform().invert(side.meanUsual() + side.meanResidual());
        String unit = moment.property().unit();
        double spreads = Math.abs(side.meanResidual()) / sigma;
        Saying saying = Phrases.reading(AlertSentence.SHIFT, moment.property(), now)
                .with("usual", Fact.quantity(usual, unit))
                .with("since", Fact.time(side.sinceMillis, moment.hours().zone()))
                .with("times", Fact.factor(spreads));
        String title = Phrases.titleLabel(moment.property()) + (state.high ? " higher" : " lower") + " than before";
        double ratio = spreads / (2 * slack);
        moment.conclude(state, setting, new Finding(title, saying, Math.max(1, ratio), now, Double.NaN, Double.NaN));
    }
}
