package org.aedile.detection;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.aedile.detection.correlation.CorrelationState;
import org.aedile.detection.correlation.CorrelationStep;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.egress.EgressState;
import org.aedile.detection.egress.EgressStep;
import org.aedile.detection.invariant.InvariantState;
import org.aedile.detection.invariant.InvariantStep;
import org.aedile.detection.invariant.PlantReport;
import org.aedile.detection.multivariate.MultivariateState;
import org.aedile.detection.multivariate.MultivariateStep;
import org.aedile.detection.neighbour.NeighbourState;
import org.aedile.detection.neighbour.Neighbourhood;
import org.aedile.detection.neighbour.PlaceStep;
import org.aedile.kernel.Alert;
import org.aedile.kernel.EventView;

/**
 * Detection in memory, without a job: for tuning, for learning states ahead and for tests. Observations come in order of
 * receipt; time passes with them or by {@link #tick}. One thread.
 */
public final class LocalDetection {
    private static final long TICK_MILLIS = 1_000;

    private final SourceStep sources;
    private final CorrelationStep correlations;
    private final Map<String, SourceState> sourceStates = new HashMap<>();
    private final Map<String, CorrelationState> groups = new HashMap<>();
    private final Places<NeighbourState> neighbours;
    private final Places<EgressState> egress;
    private final Places<MultivariateState> groupsOfSignals;
    private final Places<InvariantState> plants;
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    /** For when the earliest timer of a group is set: a match mostly asks for none that is earlier. */
    private final Map<String, Long> groupTimers = new HashMap<>();

    private record Timer(long atMillis, boolean ofGroup, String key) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int byTime = Long.compare(atMillis, other.atMillis);
            return byTime != 0 ? byTime : key.compareTo(other.key);
        }
    }

    /** A step with the states of its places. */
    private record Places<S>(PlaceStep<S> step, Map<String, S> states) {
        Places(PlaceStep<S> step) {
            this(step, new TreeMap<>());
        }

        void observe(Match match) {
            step.observe(states.computeIfAbsent(match.key(), key -> step.newState()), match);
        }

        void advance(long timeMillis) {
            states.values().removeIf(state -> {
                step.advance(state, timeMillis);
                return step.isEmpty(state);
            });
        }
    }

    public LocalDetection(Catalogs catalogs, SourceProfiles profiles, DetectionOutput output) {
        DetectionOutput correlating = new Correlating(output);
        this.correlations = GroupStep.of(catalogs, profiles, correlating);
        this.sources = new SourceStep(catalogs, profiles, correlating);
        this.neighbours = new Places<>(GroupStep.neighbours(catalogs, profiles, correlating));
        this.egress = new Places<>(GroupStep.egress(catalogs, profiles, correlating));
        this.groupsOfSignals = new Places<>(GroupStep.multivariate(catalogs, profiles, correlating));
        this.plants = new Places<>(GroupStep.invariants(catalogs, profiles, correlating));
    }

    /** Passes everything on, and matches to the correlations too. */
    private final class Correlating implements DetectionOutput {
        private final DetectionOutput output;

        private Correlating(DetectionOutput output) {
            this.output = output;
        }

        @Override
        public void alert(Alert alert) {
            output.alert(alert);
        }

        @Override
        public void match(Match match) {
            output.match(match);
            if (match.level() == Neighbourhood.LEVEL) {
                neighbours.observe(match);
            } else if (match.level() == EgressStep.LEVEL) {
                egress.observe(match);
            } else if (match.level() == MultivariateStep.LEVEL) {
                groupsOfSignals.observe(match);
            } else if (match.level() == InvariantStep.LEVEL) {
                plants.observe(match);
            } else {
                correlate(match);
            }
        }

        @Override
        public void baseline(BaselineUpdate update) {
            output.baseline(update);
        }

        @Override
        public void plant(PlantReport report) {
            output.plant(report);
        }
    }

    /** Judges an observation when time has come to its receipt. */
    public void observe(EventView observation) {
        tick(observation.receiptTimeMillis());
        String source = observation.source();
        SourceState state = sourceStates.computeIfAbsent(source, key -> sources.newState());
        long before = sources.nextTimer(state);
        sources.observe(state, observation);
        setTimer(before, sources.nextTimer(state), source);
    }

    /** The clock has come to that time; what was due before fires at its own time. */
    public void tick(long timeMillis) {
        long clock = sources.clockMillis();
        for (long at = clock; clock != Long.MIN_VALUE && at < timeMillis; at += TICK_MILLIS) {
            sources.clock(at);
        }
        sources.clock(timeMillis);
        fire(timeMillis);
    }

    /** The states by source, to be kept or looked at. */
    public Map<String, SourceState> sourceStates() {
        return sourceStates;
    }

    /** The states of the groups that correlations still count; empty when nothing is left to remember. */
    public Map<String, CorrelationState> groupStates() {
        return groups;
    }

    /** The states of neighbourhoods that are compared. */
    public Map<String, NeighbourState> neighbourStates() {
        return neighbours.states();
    }

    /** The states of areas whose exits are judged. */
    public Map<String, EgressState> egressStates() {
        return egress.states();
    }

    /** The states of groups of signals that are judged together. */
    public Map<String, MultivariateState> multivariateStates() {
        return groupsOfSignals.states();
    }

    /** The states of plants whose relations are judged. */
    public Map<String, InvariantState> invariantStates() {
        return plants.states();
    }

    private void fire(long timeMillis) {
        plants.advance(timeMillis);
        groupsOfSignals.advance(timeMillis);
        egress.advance(timeMillis);
        neighbours.advance(timeMillis);
        for (Timer timer = timers.peek(); timer != null && timer.atMillis() <= timeMillis; timer = timers.peek()) {
            timers.remove();
            if (timer.ofGroup()) {
                fireGroup(timer);
            } else {
                fireSource(timer);
            }
        }
    }

    private void fireSource(Timer timer) {
        SourceState state = sourceStates.get(timer.key());
        if (state != null) {
            sources.advance(state, timer.key(), timer.atMillis());
            setTimer(SourceStep.NO_TIMER, sources.nextTimer(state), timer.key());
        }
    }

    private void fireGroup(Timer timer) {
        groupTimers.remove(timer.key(), timer.atMillis());
        CorrelationState state = groups.get(timer.key());
        if (state == null) {
            return;
        }
        correlations.advance(state, timer.key(), timer.atMillis());
        if (state.isEmpty()) {
            groups.remove(timer.key());
            groupTimers.remove(timer.key());
        } else {
            setGroupTimer(correlations.nextTimer(state), timer.key());
        }
    }

    private void correlate(Match match) {
        CorrelationState state = groups.computeIfAbsent(match.key(), key -> correlations.newState());
        correlations.observe(state, match);
        setGroupTimer(correlations.nextTimer(state), match.key());
    }

    private void setGroupTimer(long next, String key) {
        long before = groupTimers.getOrDefault(key, SourceStep.NO_TIMER);
        if (next < before) {
            timers.add(new Timer(next, true, key));
            groupTimers.put(key, next);
        }
    }

    /** A timer that is set earlier stays: it finds nothing to do and sets the next. */
    private void setTimer(long before, long next, String key) {
        if (next != SourceStep.NO_TIMER && (before == SourceStep.NO_TIMER || next < before)) {
            timers.add(new Timer(next, false, key));
        }
    }
}
