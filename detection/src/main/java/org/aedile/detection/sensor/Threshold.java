package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.util.List;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.kernel.saying.English;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.jspecify.annotations.Nullable;

/**
 * A value beyond a fixed limit for some time. It is over when the value is back by the hysteresis.
 *
 * <p>Parameters: {@code above} and {@code below}, the limits, in the property's unit, at least one; {@code hysteresis}, same
 * unit, 0; {@code for}, seconds, 0.
 */
final class Threshold implements Detector {
    static final List<String> PARAMETERS = List.of("above", "below", "hysteresis", "for");

    private final DetectorSetting setting;
    private final double above;
    private final double below;
    private final double hysteresis;
    private final long forMillis;

    /** Nothing but the episode. */
    static final class State extends DetectorState {
        @Override
        void writeOwn(DataOutput out) {}

        @Override
        void readOwn(DataInput in) {}
    }

    Threshold(DetectorSetting setting) {
        this.setting = setting;
        this.above = Parameters.number(setting, "above", Double.POSITIVE_INFINITY);
        this.below = Parameters.number(setting, "below", Double.NEGATIVE_INFINITY);
        this.hysteresis = Parameters.number(setting, "hysteresis", 0);
        this.forMillis = Parameters.millis(setting, "for", 0);
        if (Double.isInfinite(above) && Double.isInfinite(below)) {
            throw new IllegalArgumentException("setting " + setting.id() + ": threshold needs 'above' or 'below'");
        }
        if (above <= below) {
            throw new IllegalArgumentException(
                    "setting %s: above %s must be greater than below %s".formatted(setting.id(), above, below));
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
    public void observe(DetectorState state, Moment moment) {
        double value = moment.value();
        @Nullable Episode current = state.episode;
        if (value > above || value < below) {
            Episode episode = moment.suspect(state);
            if (moment.eventMillis() - episode.startMillis >= forMillis) {
                moment.conclude(state, setting, finding(moment, episode));
            }
        } else if (current != null && (!current.raised() || isBack(value))) {
            moment.clear(state, setting);
        }
    }

    private boolean isBack(double value) {
        return value <= above - hysteresis && value >= below + hysteresis;
    }

    private Finding finding(Moment moment, Episode episode) {
        double value = moment.value();
        boolean high = value > above;
        double limit = high ? above : below;
        String unit = moment.property().unit();
        String side = high ? "above" : "below";
        long lasted = moment.eventMillis() - episode.startMillis;
        Saying saying = Phrases.reading(
                        high ? AlertSentence.THRESHOLD_ABOVE : AlertSentence.THRESHOLD_BELOW, moment.property(), value)
                .with("limit", Fact.quantity(limit, unit));
        double ratio = high ? value / limit : limit / value;
        return new Finding(
                Phrases.titleLabel(moment.property()) + " " + side + " " + English.quantity(limit, unit),
                lasted > 0
                        ? saying.and(AlertSentence.THRESHOLD_LASTING).with("duration", Fact.duration(lasted))
                        : saying,
                Double.isFinite(ratio) ? ratio : 1,
                value,
                Double.isInfinite(below) ? Double.NaN : below,
                Double.isInfinite(above) ? Double.NaN : above);
    }
}
