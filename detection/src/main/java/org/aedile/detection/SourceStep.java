package org.aedile.detection;

import java.util.IdentityHashMap;
import org.aedile.detection.sensor.Moment;
import org.aedile.detection.sensor.SeriesPlans;
import org.aedile.detection.sensor.SeriesState;
import org.aedile.detection.sensor.SourceOrigin;
import org.aedile.kernel.EventView;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.TimeDomain;
import org.jspecify.annotations.Nullable;

/**
 * Judges a source's observations one after the other: drops repeats, runs the sensor detectors of its numbers and the
 * rules of its records. One instance per stepping thread, any number of states.
 */
public final class SourceStep {
    /** No timer is set. */
    public static final long NO_TIMER = Long.MAX_VALUE;

    private static final int MOST_VERSIONS = 4;

    private final Catalogs catalogs;
    private final SourceProfiles profiles;
    private final RuleCosts costs;
    private final DetectionOutput output;
    private final Moment moment;
    private final ClockOutages outages = new ClockOutages();

    private final IdentityHashMap<Catalog, InEffect> versions = new IdentityHashMap<>();

    private Catalog catalog = Catalog.EMPTY;
    private SeriesPlans plans = catalog.newSeriesPlans();
    private RuleStep rules;

    /** A catalog made ready for this thread. While it is superseded two are asked for in turn, so both are kept. */
    private record InEffect(SeriesPlans plans, RuleStep rules) {}

    public SourceStep(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        this(catalogs, profiles, RuleCosts.unmeasured(), output);
    }

    /** @param costs where it adds what its rules cost; may be that of others too */
    public SourceStep(Catalogs catalogs, SourceProfiles profiles, RuleCosts costs, DetectionOutput output) {
        this.costs = costs;
        this.catalogs = catalogs;
        this.profiles = profiles;
        this.output = new Heard(catalogs, profiles, output);
        this.moment = new Moment(this.output);
        this.rules = newRuleStep(catalog);
    }

    public SourceState newState() {
        return new SourceState();
    }

    /** Judges an observation, after bringing the state to its receipt time. */
    public void observe(SourceState state, EventView observation) {
        String source = observation.source();
        long receiptMillis = observation.receiptTimeMillis();
        if (!state.origin.isOf(observation)) {
            state.origin = new SourceOrigin(observation.timeDomain(), observation.agency(), source);
        }
        bringTo(state, source, receiptMillis);
        if (!state.seen.add(SeenIds.hash(observation.id()), receiptMillis) || observation.isErased()) {
            return;
        }
        use(catalogs.at(receiptMillis));
        SourceProfile profile = profile(source);
        moment.observed(observation, state.origin, profile, state.silence);
        if (profile != null) {
            learnAnew(state, profile, receiptMillis);
        }
        if (state.silence.heard(moment)) {
            for (SeriesState series : state.series) {
                series.restart(receiptMillis);
            }
        }
        if (observation.isReading()) {
            observe(state.series(observation.property()), observation, profile);
        } else {
            for (String kind : plans.messages().of(observation, profile == null ? "" : profile.category())) {
                observe(state.messages(kind), observation, profile);
            }
        }
        if (profile == null || profile.detection()) {
            rules.observe(state, observation, profile);
        }
    }

    /** Once, when the clock has come to it. */
    private void learnAnew(SourceState state, SourceProfile profile, long receiptMillis) {
        long fromMillis = profile.learnsFromMillis();
        if (fromMillis <= state.learnsFromMillis || receiptMillis < fromMillis) {
            return;
        }
        state.learnsFromMillis = fromMillis;
        for (SeriesState series : state.series) {
            series.learnAnew(moment, plans, profile);
        }
    }

    private void observe(@Nullable SeriesState series, EventView observation, @Nullable SourceProfile profile) {
        if (series != null) {
            series.observe(moment, plans, profile, observation);
        }
    }

    /**
     * Fires what is due at or before that time (domain clock, milliseconds since 1970). Too early does nothing, so a host
     * need not move a timer that is set for an earlier time than {@link #nextTimer} now says.
     */
    public void advance(SourceState state, String sourceId, long timeMillis) {
        bringTo(state, sourceId, timeMillis);
    }

    /** When {@link #advance} has something to do next, or {@link #NO_TIMER}. May change with every call. */
    public long nextTimer(SourceState state) {
        long next = state.folds.isEmpty() ? NO_TIMER : RuleAlerts.nextTimer(state);
        for (SeriesState series : state.series) {
            next = Math.min(next, series.nextTimer());
        }
        return next;
    }

    /**
     * The domain's clock has come to that time: call for every watermark, before its timers fire. A jump of more than ten
     * seconds means that the platform itself was away; silence that overlaps it is not held against the sources.
     */
    public void clock(long timeMillis) {
        outages.clock(timeMillis);
    }

    /** The latest time given to {@link #clock}; kept by the host over a restart and given again after it. */
    public long clockMillis() {
        return outages.clockMillis();
    }

    private void bringTo(SourceState state, String source, long timeMillis) {
        if (timeMillis <= state.clockMillis) {
            return;
        }
        for (int i = 0; i < outages.size(); i++) {
            if (outages.to(i) > state.clockMillis && outages.from(i) <= timeMillis) {
                fireUntil(state, source, outages.from(i));
                rearm(state, outages.to(i));
            }
        }
        if (outages.isAhead(timeMillis) && state.origin.timeDomain().equals(TimeDomain.LIVE.id())) {
            rearm(state, timeMillis);
        }
        fireUntil(state, source, timeMillis);
        state.clockMillis = timeMillis;
    }

    private void fireUntil(SourceState state, String source, long timeMillis) {
        long due = nextTimer(state);
        while (due <= timeMillis) {
            use(catalogs.at(due));
            SourceProfile profile = profile(source);
            moment.passed(due, state.origin, profile, state.silence);
            for (SeriesState series : state.series) {
                series.advance(moment, plans, profile);
            }
            rules.advance(state, due);
            due = nextTimer(state);
        }
    }

    private static void rearm(SourceState state, long timeMillis) {
        for (SeriesState series : state.series) {
            series.rearm(timeMillis);
        }
    }

    private RuleStep newRuleStep(Catalog of) {
        return new RuleStep(of, profiles.city(), costs, output);
    }

    private @Nullable SourceProfile profile(String source) {
        return profiles.find(source).orElse(null);
    }

    @SuppressWarnings("ReferenceEquality")
    private void use(Catalog current) {
        if (current == catalog) {
            return;
        }
        if (versions.size() > MOST_VERSIONS) {
            versions.clear();
        }
        InEffect inEffect =
                versions.computeIfAbsent(current, key -> new InEffect(key.newSeriesPlans(), newRuleStep(key)));
        catalog = current;
        plans = inEffect.plans();
        rules = inEffect.rules();
    }
}
