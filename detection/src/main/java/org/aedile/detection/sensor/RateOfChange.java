package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.jspecify.annotations.Nullable;

/**
 * A value that rises or falls by more than so much within so long. The window is kept as two halves with their least and
 * greatest value, so it reaches back between half and all of {@code within}.
 *
 * <p>Parameters: {@code change}, in the property's unit; {@code within}, seconds; {@code readings}, how many in a row must
 * show it, 1; {@code direction}, {@code high} for rises only, {@code low} for falls only.
 */
final class RateOfChange implements Detector {
    static final List<String> PARAMETERS = List.of("change", "within", "readings");

    private final DetectorSetting setting;
    private final double change;
    private final long withinMillis;
    private final int readings;
    private final boolean rises;
    private final boolean falls;

    /** Least and greatest value of the half window that runs and of the one before; NaN when there was none. */
    static final class State extends DetectorState {
        long halfStart;
        double low = Double.NaN;
        double high = Double.NaN;
        double lowBefore = Double.NaN;
        double highBefore = Double.NaN;
        int inARow;

        @Override
        void writeOwn(DataOutput out) throws IOException {
            out.writeLong(halfStart);
            out.writeDouble(low);
            out.writeDouble(high);
            out.writeDouble(lowBefore);
            out.writeDouble(highBefore);
            out.writeInt(inARow);
        }

        @Override
        void readOwn(DataInput in) throws IOException {
            halfStart = in.readLong();
            low = in.readDouble();
            high = in.readDouble();
            lowBefore = in.readDouble();
            highBefore = in.readDouble();
            inARow = in.readInt();
        }

        private void rotate(long eventMillis, long halfMillis) {
            if (eventMillis - halfStart < halfMillis) {
                return;
            }
            boolean adjacent = eventMillis - halfStart < 2 * halfMillis;
            lowBefore = adjacent ? low : Double.NaN;
            highBefore = adjacent ? high : Double.NaN;
            low = Double.NaN;
            high = Double.NaN;
            halfStart = eventMillis;
        }

        private void add(double value) {
            low = least(low, value);
            high = greatest(high, value);
        }

        private double least() {
            return least(low, lowBefore);
        }

        private double greatest() {
            return greatest(high, highBefore);
        }

        private static double least(double a, double b) {
            return Double.isNaN(a) || b < a ? b : a;
        }

        private static double greatest(double a, double b) {
            return Double.isNaN(a) || b > a ? b : a;
        }
    }

    RateOfChange(DetectorSetting setting) {
        this.setting = setting;
        this.change = Parameters.require(setting, "change");
        Parameters.require(setting, "within");
        this.withinMillis = Parameters.millis(setting, "within", 0);
        this.readings = Parameters.count(setting, "readings", 1, 1_000);
        this.rises = Parameters.looksUp(setting);
        this.falls = Parameters.looksDown(setting);
        if (!(change > 0) || withinMillis < 1_000) {
            throw new IllegalArgumentException("setting %s: change %s and within %d ms must be at least 0 and 1 s"
                    .formatted(setting.id(), change, withinMillis));
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
        State state = (State) given;
        double value = moment.value();
        state.rotate(moment.eventMillis(), withinMillis / 2);
        double rise = value - state.least();
        double fall = state.greatest() - value;
        boolean rose = rises && (!falls || rise >= fall);
        state.add(value);
        judge(state, moment, rose ? rise : fall, rose);
    }

    private void judge(State state, Moment moment, double most, boolean rose) {
        @Nullable Episode current = state.episode;
        if (most >= change) {
            moment.suspect(state);
            state.inARow++;
            if (state.inARow >= readings) {
                moment.conclude(state, setting, finding(moment, most, rose));
            }
            return;
        }
        state.inARow = 0;
        if (current != null && (!current.raised() || moment.eventMillis() - current.lastMillis >= withinMillis)) {
            moment.clear(state, setting);
        }
    }

    private Finding finding(Moment moment, double most, boolean rose) {
        double value = moment.value();
        double before = rose ? value - most : value + most;
        String unit = moment.property().unit();
        Saying saying = Phrases.reading(
                        rose ? AlertSentence.RATE_ROSE : AlertSentence.RATE_FELL, moment.property(), value)
                .with("before", Fact.quantity(before, ""))
                .with("within", Fact.duration(withinMillis))
                .with("change", Fact.quantity(change, unit));
        String title = Phrases.titleLabel(moment.property()) + (rose ? " rising fast" : " falling fast");
        return new Finding(title, saying, most / change, value, before - change, before + change);
    }
}
