package org.aedile.detection.sensor;

import java.util.List;
import org.aedile.detection.Band;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.anomaly.AnomalyDetector;

/**
 * What is seldom as unusual for its own series: the second tier, dear, for series that a setting names. Needs no limits: an
 * {@link AnomalyDetector} learns each series by itself, and says once of a thing that it happens and again when it gets worse.
 *
 * <p>Parameters: {@code once}, alert at what is as unusual only once in so many readings, 10 to 10<sup>10</sup>, 100,000;
 * {@code calm}, readings without a sign until it is over, 75; {@code warmup}, seconds of readings before it may alert,
 * 86,400; {@code budget}, for how many series a job has room, see {@link org.aedile.detection.Catalog}. Words:
 * {@code direction} high, low or both. Severity goes up a step for each hundredfold rarer.
 */
final class Anomaly implements Detector {
    static final List<String> PARAMETERS = List.of("once", "calm", "warmup", "budget");

    /** A score of 1 is once in so many zeros. */
    static final double MOST_ZEROS = 10;

    private static final double ZEROS_PER_STEP = 2;
    private static final int MOST_BUDGET = 10_000;

    private final DetectorSetting setting;
    private final double zeros;
    private final int calm;
    private final long warmupMillis;
    private final boolean up;
    private final boolean down;

    Anomaly(DetectorSetting setting) {
        this.setting = setting;
        this.zeros = Math.log10(once(setting));
        this.calm = Parameters.count(setting, "calm", 75, 100_000);
        this.warmupMillis = Parameters.millis(setting, "warmup", 86_400);
        this.up = Parameters.looksUp(setting);
        this.down = Parameters.looksDown(setting);
        Parameters.count(setting, "budget", 1, MOST_BUDGET);
        if (setting.sources().isEmpty() || setting.properties().isEmpty()) {
            throw new IllegalArgumentException("setting " + setting.id()
                    + ": anomaly learns each series by itself, so 'sources' and 'properties' must name them");
        }
    }

    private static double once(DetectorSetting setting) {
        double once = Parameters.number(setting, "once", 100_000);
        if (!(once >= 10 && once <= 1e10)) {
            throw new IllegalArgumentException(
                    "setting %s: once is %s readings, must be from 10 to 10,000,000,000".formatted(setting.id(), once));
        }
        return once;
    }

    @Override
    public DetectorSetting setting() {
        return setting;
    }

    @Override
    public DetectorState newState() {
        return new AnomalyState();
    }

    @Override
    public void observe(DetectorState given, Moment moment) {
        AnomalyState state = (AnomalyState) given;
        AnomalyDetector detector = state.detector(moment);
        double score = detector.score(moment.eventMillis(), moment.value());
        double found = detector.rarity();
        if (score > 0 && found >= zeros && moment.eventMillis() - state.firstMillis >= warmupMillis) {
            sign(state, moment, detector.usual(), found);
        } else if (state.episode != null && ++state.calmReadings >= calm) {
            moment.clear(state, setting);
        }
    }

    private void sign(AnomalyState state, Moment moment, Band usual, double found) {
        if (moment.value() > usual.mid() ? !up : !down) {
            return;
        }
        state.calmReadings = 0;
        moment.suspect(state);
        double steps = Math.floor((found - zeros) / ZEROS_PER_STEP);
        moment.conclude(state, setting, AnomalyWords.finding(moment, usual, found, Math.pow(2, steps)));
    }
}
