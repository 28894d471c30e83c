package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;

/**
 * A level that creeps the same way for weeks: a sensor that ages or fouls, or a slow change that nobody ordered. What is
 * usual follows slowly, so nothing else sees it. One sensor alone can't tell it from the season of the year: don't set it
 * for temperatures out of doors.
 *
 * <p>Formula: with m(1) … m(n) the means of the medians of the hours of n whole weeks, all n(n − 1)/2 pairs must go the same
 * way (Mann 1945, "Nonparametric tests against trend", Econometrica 13), and the slope, the median of those of all pairs (Sen
 * 1968, J. Amer. Stat. Assoc. 63), must lead at least {@code spreads} times the {@link HourlyScale} far in n weeks. Weeks
 * that don't depend on each other go one way by chance once in n!/2 weeks, at 6 once in seven years, and hardly ever as far.
 * Valid for weeks with at least 150 hours of readings; another week begins anew.
 *
 * <p>Parameters: {@code weeks} n, 4 to 12, 6; {@code spreads}, 1. Words: {@code direction} high, low or both. It is over when
 * the pairs go one way no longer.
 */
final class Drift implements Detector {
    static final List<String> PARAMETERS = List.of("weeks", "spreads");

    private static final int MOST_WEEKS = 12;
    private static final int LEAST_WEEKS = 4;
    private static final int LEAST_HOURS = 150;
    private static final long NO_WEEK = Long.MIN_VALUE;

    private final DetectorSetting setting;
    private final int weeks;
    private final double spreads;
    private final boolean up;
    private final boolean down;

    /** {@code means[i]} of whole weeks, the newest last, as many as {@code known}; and the week that runs. */
    static final class State extends DetectorState {
        final HourlyScale scale = new HourlyScale();
        final float[] means = new float[MOST_WEEKS];
        int known;
        long week = NO_WEEK;
        double sum;
        int hours;

        void push(float mean, int most) {
            if (known >= most) {
                System.arraycopy(means, known - most + 1, means, 0, most - 1);
                known = most - 1;
            }
            means[known++] = mean;
        }

        @Override
        void writeOwn(DataOutput out) throws IOException {
            scale.write(out);
            out.writeByte(known);
            Packed.write(means, known, out);
            out.writeLong(week);
            out.writeDouble(sum);
            out.writeInt(hours);
        }

        @Override
        void readOwn(DataInput in) throws IOException {
            scale.read(in);
            known = in.readByte();
            Packed.read(means, known, in);
            week = in.readLong();
            sum = in.readDouble();
            hours = in.readInt();
        }
    }

    Drift(DetectorSetting setting) {
        this.setting = setting;
        this.weeks = Parameters.count(setting, "weeks", 6, MOST_WEEKS);
        this.spreads = Parameters.positive(setting, "spreads", 1);
        this.up = Parameters.looksUp(setting);
        this.down = Parameters.looksDown(setting);
        if (weeks < LEAST_WEEKS) {
            throw new IllegalArgumentException("setting %s: weeks is %d, must be from %d to %d"
                    .formatted(setting.id(), weeks, LEAST_WEEKS, MOST_WEEKS));
        }
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
        if (hour == null) {
            return;
        }
        State state = (State) given;
        long week = Math.floorDiv(hour.hour(), (long) LocalHours.HOURS_PER_WEEK);
        if (week != state.week) {
            closeWeek(state, moment, hour, week);
        }
        state.sum += hour.level();
        state.hours++;
        if (hour.hasResidual()) {
            state.scale.learn(hour.residual());
        }
    }

    private void closeWeek(State state, Moment moment, HourPassed hour, long next) {
        boolean whole = state.hours >= LEAST_HOURS && next == state.week + 1;
        if (whole) {
            state.push((float) (state.sum / state.hours), weeks);
        } else {
            state.known = 0;
        }
        state.week = next;
        state.sum = 0;
        state.hours = 0;
        if (state.known == weeks) {
            judge(state, moment, hour);
        } else {
            moment.clear(state, setting);
        }
    }

    private void judge(State state, Moment moment, HourPassed hour) {
        double slope = slope(state.means, weeks);
        boolean wanted = slope > 0 ? up : down;
        boolean far = Math.abs(slope) * weeks >= spreads * state.scale.sigma(hour.floor());
        if (!wanted || !isOneWay(state.means, weeks)) {
            moment.clear(state, setting);
        } else if (far && state.episode == null) {
            tell(state, moment, hour, slope);
        }
    }

    private void tell(State state, Moment moment, HourPassed hour, double slope) {
        long sinceMillis = hour.beganMillis() - weeks * 7L * 86_400_000;
        state.episode = new Episode(sinceMillis);
        moment.suspect(state);
        double first = hour.transform().invert(state.means[0]);
        double last = hour.transform().invert(state.means[weeks - 1]);
        String unit = moment.property().unit();
        Saying saying = Saying.of(slope > 0 ? AlertSentence.DRIFT_HIGHER : AlertSentence.DRIFT_LOWER)
                .with("label", Fact.text(Phrases.label(moment.property())))
                .with("since", Fact.time(sinceMillis, moment.hours().zone()))
                .with("first", Fact.quantity(first, unit))
                .with("last", Fact.quantity(last, unit))
                .with("weeks", Fact.count(weeks));
        String title = Phrases.titleLabel(moment.property()) + (slope > 0 ? " drifting up" : " drifting down");
        moment.conclude(state, setting, new Finding(title, saying, 1, last, Double.NaN, Double.NaN));
    }

    /** True when every later week is higher than every earlier one, or lower. */
    private static boolean isOneWay(float[] means, int count) {
        boolean rising = means[1] > means[0];
        for (int i = 1; i < count; i++) {
            if (means[i] == means[i - 1] || means[i] > means[i - 1] != rising) {
                return false;
            }
        }
        return true;
    }

    /** The median slope of all pairs, a week. */
    private static double slope(float[] means, int count) {
        double[] slopes = new double[count * (count - 1) / 2];
        int size = 0;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                slopes[size++] = (means[j] - means[i]) / (j - i);
            }
        }
        Arrays.sort(slopes);
        return (slopes[(size - 1) / 2] + slopes[size / 2]) / 2;
    }
}
