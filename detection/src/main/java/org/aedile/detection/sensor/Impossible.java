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
 * Values that the property can't have by its registration: the sensor is faulty, or someone plays with it. Other detectors
 * don't see them.
 *
 * <p>Parameters: {@code readings}, how many in a row, 2; {@code calm}, how many good ones end it, 10.
 */
final class Impossible implements Detector {
    static final List<String> PARAMETERS = List.of("readings", "calm");

    private final DetectorSetting setting;
    private final int readings;
    private final int calm;

    /** Readings in a row: positive when impossible, negative when possible. */
    static final class State extends DetectorState {
        int inARow;

        @Override
        void writeOwn(DataOutput out) throws IOException {
            out.writeInt(inARow);
        }

        @Override
        void readOwn(DataInput in) throws IOException {
            inARow = in.readInt();
        }
    }

    Impossible(DetectorSetting setting) {
        this.setting = setting;
        this.readings = Parameters.count(setting, "readings", 2, 1_000);
        this.calm = Parameters.count(setting, "calm", 10, 1_000);
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
        if (SeriesPlan.isPossible(moment.property(), moment.value())) {
            state.inARow = Math.max(-calm, Math.min(state.inARow, 0) - 1);
            if (state.episode != null && (!state.episode.raised() || state.inARow == -calm)) {
                moment.clear(state, setting);
            }
            return;
        }
        state.inARow = Math.min(readings, Math.max(state.inARow, 0) + 1);
        moment.suspect(state);
        if (state.inARow == readings) {
            moment.conclude(state, setting, finding(moment));
        }
    }

    private static Finding finding(Moment moment) {
        double low = moment.property().validLow();
        double high = moment.property().validHigh();
        boolean above = moment.value() > high;
        Saying saying = Phrases.reading(
                        above ? AlertSentence.IMPOSSIBLE_ABOVE : AlertSentence.IMPOSSIBLE_BELOW,
                        moment.property(),
                        moment.value())
                .with(
                        "limit",
                        Fact.quantity(above ? high : low, moment.property().unit()));
        return new Finding(
                Phrases.titleLabel(moment.property()) + " impossible",
                saying,
                1,
                moment.value(),
                Double.isInfinite(low) ? Double.NaN : low,
                Double.isInfinite(high) ? Double.NaN : high);
    }
}
