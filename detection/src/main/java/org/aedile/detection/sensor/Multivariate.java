package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.util.List;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.multivariate.MultivariateParameters;
import org.aedile.detection.multivariate.MultivariateStep;

/**
 * One signal of a group that belongs together: says each reading to the group; what is concluded of that, {@link
 * MultivariateStep} says.
 *
 * <p>Parameters: those of {@link MultivariateParameters}.
 */
final class Multivariate implements Detector {
    private final DetectorSetting setting;
    private final List<String> carried;

    /** Nothing: the group remembers. */
    static final class State extends DetectorState {
        @Override
        void writeOwn(DataOutput out) {}

        @Override
        void readOwn(DataInput in) {}
    }

    Multivariate(DetectorSetting setting) {
        this.setting = setting;
        this.carried = List.of(Long.toString(MultivariateParameters.of(setting).gridMillis()));
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
        moment.reportSignal(setting, MultivariateStep.LEVEL, carried);
    }
}
