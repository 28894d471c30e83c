package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.util.List;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.invariant.InvariantParameters;
import org.aedile.detection.invariant.InvariantStep;

/**
 * One signal of a plant whose relations are watched: says each reading to the plant; what is concluded of that, {@link
 * InvariantStep} says.
 *
 * <p>Parameters: those of {@link InvariantParameters}.
 */
final class Invariant implements Detector {
    private final DetectorSetting setting;
    private final List<String> carried;

    /** Nothing: the plant remembers. */
    static final class State extends DetectorState {
        @Override
        void writeOwn(DataOutput out) {}

        @Override
        void readOwn(DataInput in) {}
    }

    Invariant(DetectorSetting setting) {
        this.setting = setting;
        this.carried = List.of(Long.toString(InvariantParameters.of(setting).gridMillis()));
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
        moment.reportSignal(setting, InvariantStep.LEVEL, carried);
    }
}
