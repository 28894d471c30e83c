package org.aedile.detection.sensor;

import java.util.List;
import java.util.Locale;
import org.aedile.detection.DetectorSetting;
import org.jspecify.annotations.Nullable;

/**
 * The times between the messages of a control system: a controller that is polled each second, commands, plans. Learns how a
 * series keeps time and flags when its messages come too often, too seldom, several at once, or more or less regularly than
 * they used to. Judges by event time alone; {@link Gap} tells of silence.
 *
 * <p>Formula: of the last sixteen intervals, p is the logarithm of the mean, without the four shortest and the four longest, and j
 * the mean distance of an interval from the one before it, in parts of the mean, without the seven largest; b is the logarithm of the time that the last four messages took. Each is
 * measured in its spreads from its mean over a week ({@link Habit}); strength is the largest of |p|, |j| and −b. The limit is
 * the bar of an {@link AlertRate}, at least {@value #LEAST_LIMIT} and at most {@value #MOST_LIMIT} spreads, so that an attack
 * which repeats isn't trained away. While an alert is open nothing is learned; what lasts for a day is the new usual.
 *
 * <p>Parameters: {@code once}, alert at what is as unusual only once in so many messages, 10 to 10<sup>10</sup>, ten million;
 * {@code weekly}, false alerts that people accept, instead of {@code once}, see {@link Accepted}; {@code calm}, messages
 * without a sign until it is over, 32; {@code warmup}, seconds of messages before it may alert, 86,400, and {@value
 * #LEAST_MESSAGES} messages at least. Word: {@code message}, see {@link MessageKinds}.
 */
final class InterArrival implements Detector {
    static final List<String> PARAMETERS = Parameters.with(Accepted.PARAMETERS, "once", "calm", "warmup");
    static final String KIND = "inter-arrival";

    private static final int LEAST_MESSAGES = 150;
    private static final double LEAST_LIMIT = 8;
    private static final double MOST_LIMIT = 12;

    /** What a series reaches some times a day as a rule, and by how much. */
    private static final double USUAL_STRENGTH = 3;

    private static final double USUAL_EXCESS = 0.5;

    private static final double LEAST_ONCE = 10;
    private static final double MOST_ONCE = 1e10;
    private static final double MOST_WEEKLY = 7;
    private static final double MILLIS_PER_WEEK = 7 * 86_400_000.0;
    private static final long ACCEPT_MILLIS = 86_400_000;

    private final DetectorSetting setting;
    private final double once;
    private final @Nullable Accepted accepted;
    private final int calm;
    private final long warmupMillis;

    InterArrival(DetectorSetting setting) {
        this.setting = setting;
        this.once = once(setting);
        this.accepted = Accepted.of(setting);
        this.calm = Parameters.count(setting, "calm", 32, 100_000);
        this.warmupMillis = Parameters.millis(setting, "warmup", 86_400);
        if (setting.sources().isEmpty() && setting.categories().isEmpty()) {
            throw new IllegalArgumentException("setting " + setting.id()
                    + ": inter-arrival is for what keeps time, so 'sources' or 'category' must say what does");
        }
        MessageKinds.require(setting);
    }

    private static double once(DetectorSetting setting) {
        double once = Parameters.number(setting, "once", 1e7);
        if (!(once >= LEAST_ONCE && once <= MOST_ONCE)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "setting %s: once is %s messages, must be from 10 to 10,000,000,000",
                    setting.id(),
                    once));
        }
        return once;
    }

    @Override
    public DetectorSetting setting() {
        return setting;
    }

    @Override
    public DetectorState newState() {
        return new InterArrivalState();
    }

    @Override
    public void observe(DetectorState given, Moment moment) {
        InterArrivalState state = (InterArrivalState) given;
        state.arrivals.add(moment.eventMillis());
        if (!state.arrivals.isFull()) {
            return;
        }
        if (state.learned >= LEAST_MESSAGES && state.learnedMillis >= warmupMillis) {
            judge(state, moment);
        }
        if (state.episode == null) {
            state.learn();
        }
    }

    private void judge(InterArrivalState state, Moment moment) {
        Calibration calibration = state.calibration;
        if (calibration == null) {
            calibration = new Calibration(new AlertRate(USUAL_STRENGTH, USUAL_EXCESS), 0);
            state.calibration = calibration;
        }
        Accepted share = accepted(state);
        double strength = state.strength();
        calibration.rate.observe(state.arrivals.newestMillis(), strength, share);
        if (strength >= limit(calibration.rate, share)) {
            sign(state, moment, calibration.tells(InterArrivalWords.finding(state, moment), strength, share));
        } else if (state.episode != null && ++state.calmMessages >= calm) {
            moment.clear(state, setting);
        }
    }

    /** As set, or as many a week as {@code once} makes of the messages that usually come. */
    private Accepted accepted(InterArrivalState state) {
        if (accepted != null) {
            return accepted;
        }
        double messages = MILLIS_PER_WEEK / Math.exp(state.period.mean());
        return new Accepted(Math.min(MOST_WEEKLY, messages / once), 1);
    }

    private static double limit(AlertRate rate, Accepted share) {
        return Math.min(MOST_LIMIT, Math.max(LEAST_LIMIT, rate.bar(share)));
    }

    private void sign(InterArrivalState state, Moment moment, Finding finding) {
        state.calmMessages = 0;
        Episode episode = moment.suspect(state);
        if (episode.raised() && moment.eventMillis() - episode.startMillis > ACCEPT_MILLIS) {
            moment.clear(state, setting);
            state.forget();
        } else {
            moment.conclude(state, setting, finding);
        }
    }
}
