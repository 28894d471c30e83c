package org.aedile.detection.sensor;

import java.util.List;
import org.aedile.detection.Band;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.anomaly.AnomalyDetector;
import org.jspecify.annotations.Nullable;

/**
 * What is seldom as unusual for its own series: the second tier, dear, for series that a setting names. Needs no limits: an
 * {@link AnomalyDetector} learns each series by itself, and says once of a thing that it happens and again when it gets worse.
 *
 * <p>Parameters: {@code once}, alert at what is as unusual only once in so many readings, 10 to 10<sup>10</sup>, 100,000;
 * {@code weekly}, false alerts that people accept, instead of {@code once}, see {@link Accepted}; {@code calm}, readings
 * without a sign until it is over, 75; {@code warmup}, seconds of readings before it may alert, 86,400; {@code budget}, for
 * how many series a job has room, see {@link org.aedile.detection.Catalog}. Words: {@code direction} high, low or both;
 * {@code holidays}, see {@link Holidays}. Severity goes up a step for each hundredfold rarer, tenfold with {@code weekly}.
 */
final class Anomaly implements Detector {
    static final List<String> PARAMETERS = Parameters.with(Accepted.PARAMETERS, "once", "calm", "warmup", "budget");

    /** A score of 1 is once in so many zeros. */
    static final double MOST_ZEROS = 10;

    private static final double ZEROS_PER_STEP = 2;
    private static final int MOST_BUDGET = 10_000;

    /** What a series reaches some times a day as a rule, and by how much. */
    private static final double USUAL_ZEROS = 3;

    private static final double USUAL_EXCESS = 0.5;

    private final DetectorSetting setting;
    private final double zeros;
    private final @Nullable Accepted accepted;
    private final int calm;
    private final long warmupMillis;
    private final boolean up;
    private final boolean down;
    private final Holidays holidays;

    Anomaly(DetectorSetting setting) {
        this.setting = setting;
        this.zeros = Math.log10(once(setting));
        this.accepted = Accepted.of(setting);
        this.calm = Parameters.count(setting, "calm", 75, 100_000);
        this.warmupMillis = Parameters.millis(setting, "warmup", 86_400);
        this.up = Parameters.looksUp(setting);
        this.down = Parameters.looksDown(setting);
        this.holidays = Parameters.holidays(setting);
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
        double score = detector.score(moment.eventMillis(), state.rhythmMillis(moment, holidays), moment.value());
        double found = detector.rarity();
        boolean fitting = moment.value() > detector.usual().mid() ? up : down;
        double limit = limit(state, moment, fitting ? found : 0);
        boolean warm = moment.eventMillis() - state.firstMillis >= warmupMillis;
        if (score > 0 && fitting && found >= limit && warm) {
            sign(state, moment, found, limit);
        } else if (state.episode != null && ++state.calmReadings >= calm) {
            moment.clear(state, setting);
        }
    }

    /** How many zeros are enough, after learning from this reading where the false alerts that people accept say it. */
    private double limit(AnomalyState state, Moment moment, double found) {
        if (accepted == null) {
            return zeros;
        }
        Calibration calibration = state.calibration;
        if (calibration == null) {
            calibration = new Calibration(new AlertRate(USUAL_ZEROS, USUAL_EXCESS), 0);
            state.calibration = calibration;
        }
        calibration.rate.observe(moment.eventMillis(), found, accepted);
        double bar = calibration.rate.bar(accepted);
        return Math.max(bar, calibration.rate.isSettled() ? 1 : zeros);
    }

    private void sign(AnomalyState state, Moment moment, double found, double limit) {
        state.calmReadings = 0;
        moment.suspect(state);
        Band usual = state.detector(moment).usual();
        double steps = Math.floor((found - limit) / ZEROS_PER_STEP);
        Finding finding = AnomalyWords.finding(moment, usual, found, Math.pow(2, steps));
        Calibration calibration = state.calibration;
        moment.conclude(
                state,
                setting,
                accepted == null || calibration == null ? finding : calibration.tells(finding, found, accepted));
    }
}
