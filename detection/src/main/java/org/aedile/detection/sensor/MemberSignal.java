package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.util.List;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.invariant.InvariantParameters;
import org.aedile.detection.invariant.InvariantStep;
import org.aedile.detection.multivariate.MultivariateParameters;
import org.aedile.detection.multivariate.MultivariateStep;

/**
 * One signal of several that are judged together: says each reading to them; what is concluded of that, {@link
 * MultivariateStep} says of a group, and {@link InvariantStep} of a plant whose relations are watched.
 *
 * <p>Parameters: those of {@link MultivariateParameters} or {@link InvariantParameters}.
 */
final class MemberSignal implements Detector {
    private final DetectorSetting setting;
    private final int level;
    private final List<String> carried;

    /** Nothing: the group remembers. */
    static final class State extends DetectorState {
        @Override
        void writeOwn(DataOutput out) {}

        @Override
        void readOwn(DataInput in) {}
    }

    private MemberSignal(DetectorSetting setting, int level, long gridMillis) {
        this.setting = setting;
        this.level = level;
        this.carried = List.of(Long.toString(gridMillis));
    }

    static MemberSignal ofGroup(DetectorSetting setting) {
        return new MemberSignal(
                setting,
                MultivariateStep.LEVEL,
                MultivariateParameters.of(setting).gridMillis());
    }

    static MemberSignal ofPlant(DetectorSetting setting) {
        return new MemberSignal(
                setting, InvariantStep.LEVEL, InvariantParameters.of(setting).gridMillis());
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
        moment.reportSignal(setting, level, carried);
    }
}
