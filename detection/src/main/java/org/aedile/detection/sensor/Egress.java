package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.egress.EgressLimits;

/**
 * One exit's counter of people: says to its area with each reading how many left and how many were expected; what is
 * concluded of that, {@link org.aedile.detection.egress.EgressStep} says. A reading counts the people since the one before it.
 *
 * <p>Expected is what is usual at this hour of the week, as the seasonal detector learned it, or the mean of the recent past
 * where that is more; at least {@value #LEAST} people. Until something is usual it says nothing, because the recent past alone
 * knows no mornings. Into that mean a reading goes with at most twice what was expected, so that an evacuation doesn't soon
 * become usual. The spread is the mean of (count − expected)² / expected, 1 for people who come by chance, more where they come
 * in groups or trains.
 *
 * <p>Parameters: those of {@link EgressLimits}; {@code memory}, seconds after which the recent past counts a third, 60 to
 * 86,400, 1,800 unless given.
 */
final class Egress implements Detector {
    static final List<String> PARAMETERS =
            Stream.concat(EgressLimits.PARAMETERS.stream(), Stream.of("memory")).toList();

    private static final double LEAST = 0.5;

    /** Readings before there is a recent past. */
    private static final int WARM_UP = 30;

    /** The newest reading never counts for more of the recent past. */
    private static final double MOST_WEIGHT = 0.2;

    private static final double SPREAD_WEIGHT = 1 / 240.0;
    private static final double MOST_SQUARE = 100;
    private static final double FIRST_SPREAD = 2;

    private final DetectorSetting setting;
    private final double memoryMillis;

    /** What the recent past was like. */
    static final class State extends DetectorState {
        int readings;
        long lastMillis;
        double mean;
        double spread = FIRST_SPREAD;

        @Override
        void writeOwn(DataOutput out) throws IOException {
            out.writeInt(readings);
            out.writeLong(lastMillis);
            out.writeDouble(mean);
            out.writeDouble(spread);
        }

        @Override
        void readOwn(DataInput in) throws IOException {
            readings = in.readInt();
            lastMillis = in.readLong();
            mean = in.readDouble();
            spread = in.readDouble();
        }

        private boolean isWarm() {
            return readings >= WARM_UP;
        }

        private void remember(double count, long eventMillis, double memoryMillis) {
            double recency = 1 - Math.exp(-(eventMillis - lastMillis) / memoryMillis);
            double weight = isWarm() ? Math.min(MOST_WEIGHT, Math.max(0, recency)) : 1.0 / (readings + 1);
            mean += weight * (count - mean);
            lastMillis = eventMillis;
            readings = Math.min(WARM_UP, readings + 1);
        }

        private void vary(double count, double expected) {
            double square = (count - expected) * (count - expected) / expected;
            spread += SPREAD_WEIGHT * (Math.min(MOST_SQUARE, square) - spread);
        }
    }

    Egress(DetectorSetting setting) {
        this.setting = setting;
        var unused = EgressLimits.of(setting);
        this.memoryMillis = Parameters.millis(setting, "memory", 1_800);
        if (!(memoryMillis >= 60_000 && memoryMillis <= 86_400_000)) {
            throw new IllegalArgumentException("setting %s: memory is %s s, must be between 60 and 86,400 s"
                    .formatted(setting.id(), memoryMillis / 1_000));
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
        double count = moment.value();
        if (count < 0) {
            return;
        }
        if (!state.isWarm() || !moment.deviation().isKnown()) {
            state.remember(count, moment.eventMillis(), memoryMillis);
            return;
        }
        double expected =
                Math.max(LEAST, Math.max(state.mean, moment.deviation().usual()));
        moment.reportCount(setting, expected, Math.max(1, state.spread));
        state.vary(count, expected);
        state.remember(Math.min(count, 2 * expected), moment.eventMillis(), memoryMillis);
    }
}
