package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.neighbour.Neighbourhood;

/**
 * One sensor against its neighbours: says once in five minutes to its neighbourhood how far it is from what is usual for it,
 * as the seasonal detector judged; what is concluded of that, {@link org.aedile.detection.neighbour.NeighbourStep} says.
 *
 * <p>Parameters: {@code radius}, metres within which sensors of the same property, zone and agency are neighbours, 500.
 */
final class Neighbours implements Detector {
    static final List<String> PARAMETERS = List.of(Neighbourhood.RADIUS);

    private final DetectorSetting setting;

    /** When it spoke last. */
    static final class State extends DetectorState {
        long period = Long.MIN_VALUE;

        @Override
        void writeOwn(DataOutput out) throws IOException {
            out.writeLong(period);
        }

        @Override
        void readOwn(DataInput in) throws IOException {
            period = in.readLong();
        }
    }

    Neighbours(DetectorSetting setting) {
        this.setting = setting;
        Parameters.positive(setting, Neighbourhood.RADIUS, Neighbourhood.RADIUS_METERS);
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
        long period = Neighbourhood.period(moment.clockMillis());
        if (period != state.period && moment.deviation().isKnown()) {
            state.period = period;
            moment.report(setting);
        }
    }
}
