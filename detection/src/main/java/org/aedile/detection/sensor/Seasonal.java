package org.aedile.detection.sensor;

import org.aedile.detection.Band;
import org.aedile.detection.DetectorSetting;

/**
 * A value far from what is usual here at this hour of the week, in local time, or at this hour of a public holiday.
 *
 * <p>Formula: y = {@link Transform}(x); r = y − c(t), with c from {@link WeekProfile}; too far when |r| &gt; w(t), where
 * w = limit · max(S, floor of the transform) · u. S² = (n·s² + 3·g²)/(n + 3) draws the spread s of the kind of hour,
 * learned from n hours, towards the series' overall spread g (a shrunk variance; Efron and Morris 1975, "Data analysis
 * using Stein's estimator", JASA 70). u = √(1 + 1/weeks) is the uncertainty of c itself, 2 for an hour of the week that is
 * judged by other days, as a public holiday is by Sundays at first. Between the middles of hours w goes in a straight line, as c does. The limit is the threshold as
 * set, or the bar of an {@link AlertRate}; strength is then how many spreads away {@code persistence} of the last {@code of}
 * readings are on one side.
 *
 * <p>Learning, when an hour is over: c moves by max(1/(weeks + 1), 0.15) of the median residual of up to 16 samples, at most
 * three spreads, and of a public holiday as if the Sunday that it began from were one more; s² moves by the clipped mean square of the residuals. Hours of an open alert are not learned from until
 * it is six hours old; after a day it is taken for the new usual and learning begins anew. What was wild on the
 * {@link FirstDay} is forgotten when that is over. Valid for series with at least a
 * reading an hour; below, hours without readings are simply not learned.
 */
final class Seasonal implements Detector {
    private static final long FREEZE_MILLIS = 6 * 3_600_000L;
    private static final long ACCEPT_MILLIS = 24 * 3_600_000L;
    private static final double PRIOR_HOURS = 3;
    private static final double UNKNOWN_HOUR = 2;

    /** Nearer than so many spreads is usual whatever people accept. */
    private static final double LEAST_LIMIT = 2;

    /** Farther than so many thresholds alerts whatever came before, or danger that repeats would be trained away. */
    private static final double MOST_THRESHOLDS = 2;

    /** Its square is a number as a float, too. */
    private static final double LARGEST = 1e15;

    private final DetectorSetting setting;
    private final SeasonalParameters parameters;
    private final int mask;

    Seasonal(DetectorSetting setting) {
        this.setting = setting;
        this.parameters = SeasonalParameters.of(setting);
        this.mask = (int) ((1L << parameters.of()) - 1);
    }

    @Override
    public DetectorSetting setting() {
        return setting;
    }

    @Override
    public DetectorState newState() {
        return new SeasonalState();
    }

    @Override
    public void observe(DetectorState given, Moment moment) {
        SeasonalState state = (SeasonalState) given;
        Transform transform = transform(moment);
        double y = transform.apply(Math.max(-LARGEST, Math.min(LARGEST, moment.value())));
        long local = moment.hours().localMillis(moment.eventMillis());
        long hour = LocalHours.hourIndex(local);
        if (hour != state.hour) {
            closeHour(state, moment, transform);
            state.beginHour(hour, Double.isNaN(state.profile.hourly(holidays().hour(hour))));
        }
        state.lastMillis = moment.eventMillis();
        double center = state.bare ? 0 : state.profile.at(local, holidays());
        double residual = y - center;
        state.addSample(residual);
        if (!state.bare && state.hoursLearned >= parameters.warmupHours()) {
            double spread = spread(state, transform, local);
            follow(state, moment, residual / spread, transform.invert(center));
            double fixed = parameters.threshold() * spread;
            moment.deviation().set(residual / fixed, center, transform, setting.id(), state);
            judge(state, moment, residual, limit(state) * spread);
        }
    }

    private Holidays holidays() {
        return parameters.holidays();
    }

    private Transform transform(Moment moment) {
        return parameters.transformOr(moment.fitting());
    }

    /** Learns how strong the signs of this series are, where people said how many false alerts they accept. */
    private void follow(SeasonalState state, Moment moment, double spreads, double usual) {
        Accepted accepted = parameters.accepted();
        if (accepted == null) {
            return;
        }
        Calibration calibration = state.calibration;
        if (calibration == null) {
            calibration = new Calibration(new AlertRate(parameters.threshold() / 2, 1), parameters.of());
            state.calibration = calibration;
        }
        calibration.add(matters(moment.value(), usual) ? spreads : 0, parameters.of());
        calibration.rate.observe(moment.eventMillis(), strength(calibration), accepted);
    }

    private double strength(Calibration calibration) {
        return calibration.lasting(parameters.persistence(), parameters.up(), parameters.down());
    }

    /** How many spreads are too far: as set, or by the false alerts that people accept. */
    private double limit(SeasonalState state) {
        Accepted accepted = parameters.accepted();
        Calibration calibration = state.calibration;
        if (accepted == null || calibration == null) {
            return parameters.threshold();
        }
        double bar = Math.min(MOST_THRESHOLDS * parameters.threshold(), calibration.rate.bar(accepted));
        return Math.max(bar, calibration.rate.isSettled() ? LEAST_LIMIT : parameters.threshold());
    }

    private void judge(SeasonalState state, Moment moment, double residual, double width) {
        boolean high = parameters.up() && residual > width;
        boolean low = parameters.down() && residual < -width;
        state.highSigns = (state.highSigns << 1 | (high ? 1 : 0)) & mask;
        state.lowSigns = (state.lowSigns << 1 | (low ? 1 : 0)) & mask;
        if (high || low) {
            sign(state, moment, residual, width);
        } else if (state.episode != null) {
            quiet(state, state.episode, moment);
        }
    }

    private void sign(SeasonalState state, Moment moment, double residual, double width) {
        Band band = band(state, moment);
        double mid = band.mid();
        if (!matters(moment.value(), mid)) {
            return;
        }
        Episode episode = moment.suspect(state);
        boolean lasting = Integer.bitCount(residual > 0 ? state.highSigns : state.lowSigns) >= parameters.persistence();
        if (episode.raised() && moment.eventMillis() - episode.startMillis > ACCEPT_MILLIS) {
            moment.clear(state, setting);
            state.forget();
        } else if (lasting) {
            conclude(state, moment, finding(moment, band, Math.abs(residual) / width));
        }
    }

    private void conclude(SeasonalState state, Moment moment, Finding finding) {
        Accepted accepted = parameters.accepted();
        Calibration calibration = state.calibration;
        if (accepted == null || calibration == null) {
            moment.conclude(state, setting, finding);
        } else {
            moment.conclude(state, setting, calibration.tells(finding, strength(calibration), accepted));
        }
    }

    private boolean matters(double value, double usual) {
        double difference = Math.abs(value - usual);
        return difference >= parameters.floor() && difference >= parameters.relative() * Math.abs(usual);
    }

    private void quiet(SeasonalState state, Episode episode, Moment moment) {
        boolean noSigns = (state.highSigns | state.lowSigns) == 0;
        if (noSigns && (!episode.raised() || moment.eventMillis() - episode.lastMillis >= parameters.calmMillis())) {
            moment.clear(state, setting);
        }
    }

    private Finding finding(Moment moment, Band band, double ratio) {
        double value = moment.value();
        String side = value > band.mid() ? " far above usual" : " far below usual";
        return new Finding(
                Phrases.titleLabel(moment.property()) + side,
                Phrases.comparedWithUsual(moment, value, band, holidays()),
                ratio,
                value,
                band.low(),
                band.high());
    }

    private Band band(SeasonalState state, Moment moment) {
        Transform transform = transform(moment);
        long local = moment.hours().localMillis(moment.eventMillis());
        double center = state.profile.at(local, holidays());
        double width = limit(state) * spread(state, transform, local);
        return SeasonalBand.of(transform, center, width, moment.property().validLow());
    }

    /** How far readings are from the center, transformed. */
    private double spread(SeasonalState state, Transform transform, long local) {
        long hour = LocalHours.hourIndex(local);
        double here = hourlySpread(state, transform, holidays().hour(hour));
        double there = hourlySpread(state, transform, holidays().hour(WeekProfile.neighbour(hour, local)));
        return Double.isNaN(there) ? here : here + (there - here) * WeekProfile.weightOfNeighbour(hour, local);
    }

    private static double hourlySpread(SeasonalState state, Transform transform, int hour) {
        int kind = SeasonalState.kindOfHour(hour);
        int weeks = state.profile.weeks(hour);
        double learned = state.spreadHours[kind];
        double square = (learned * state.spread[kind] * state.spread[kind] + PRIOR_HOURS * state.overallSquare)
                / (learned + PRIOR_HOURS);
        double floor = transform.floor(state.profile.hourly(hour));
        double uncertainty = weeks == 0 ? UNKNOWN_HOUR : Math.sqrt(1 + 1.0 / weeks);
        return Math.max(Math.sqrt(square), floor) * uncertainty;
    }

    private void closeHour(SeasonalState state, Moment moment, Transform transform) {
        if (state.hour == SeasonalState.NO_HOUR || state.sampled == 0) {
            return;
        }
        int hour = holidays().hour(state.hour);
        moment.hourPassed(SeasonalLearning.passed(state, transform, moment.hours(), hour));
        Episode episode = state.episode;
        boolean frozen = episode != null && episode.raised() && state.lastMillis - episode.startMillis < FREEZE_MILLIS;
        if (!frozen) {
            SeasonalLearning.learn(state, transform, hour);
            moment.usual(state, transform, limit(state) * hourlySpread(state, transform, hour), holidays());
        }
    }
}
