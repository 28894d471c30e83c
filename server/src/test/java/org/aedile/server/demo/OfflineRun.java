package org.aedile.server.demo;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aedile.city.demo.DemoEvening;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.GroupStep;
import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStateCodec;
import org.aedile.detection.SourceStep;
import org.aedile.detection.correlation.CorrelationState;
import org.aedile.detection.correlation.CorrelationStep;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.egress.EgressStep;
import org.aedile.detection.invariant.InvariantStep;
import org.aedile.detection.multivariate.MultivariateStep;
import org.aedile.detection.neighbour.Neighbourhood;
import org.aedile.detection.neighbour.PlaceStep;
import org.aedile.job.SeedStates;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Observation;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;

/**
 * The detection job without Flink and Kafka: the steps, fed in order of receipt with a tick each second, from the learned
 * states on. What the platform does in an hour this does in seconds.
 */
final class OfflineRun implements DetectionOutput {
    private static final long TICK_MILLIS = 1_000;

    private final DemoEvening evening;
    private final SourceStep sources;
    private final CorrelationStep correlations;
    private final Map<Integer, Places<?>> places;
    private final Map<String, SourceState> states = new HashMap<>();
    private final Map<String, CorrelationState> groups = new HashMap<>();
    private final List<Match> matches = new ArrayList<>();
    private final Map<String, Alert> raised = new LinkedHashMap<>();
    private final Map<String, Alert> newest = new LinkedHashMap<>();
    private final FrameWriter writer = new FrameWriter();
    private final FrameView view = new FrameView();

    /** A step that compares sources, with the states of its places. */
    private record Places<S>(PlaceStep<S> step, Map<String, S> states) {
        static <S> Places<S> of(PlaceStep<S> step) {
            return new Places<>(step, new TreeMap<>());
        }

        void observe(Match match) {
            step.observe(states.computeIfAbsent(match.key(), key -> step.newState()), match);
        }

        void advance(long timeMillis) {
            states.values().forEach(state -> step.advance(state, timeMillis));
        }
    }

    OfflineRun(long seed, Catalogs catalogs, SeedStates learned) throws IOException {
        evening = new DemoEvening(seed);
        sources = new SourceStep(catalogs, DemoContent.profiles(), this);
        correlations = GroupStep.of(catalogs, DemoContent.profiles(), this);
        places = Map.of(
                EgressStep.LEVEL, Places.of(GroupStep.egress(catalogs, DemoContent.profiles(), this)),
                Neighbourhood.LEVEL, Places.of(GroupStep.neighbours(catalogs, DemoContent.profiles(), this)),
                MultivariateStep.LEVEL, Places.of(GroupStep.multivariate(catalogs, DemoContent.profiles(), this)),
                InvariantStep.LEVEL, Places.of(GroupStep.invariants(catalogs, DemoContent.profiles(), this)));
        SourceStateCodec codec = new SourceStateCodec();
        for (var source : org.aedile.city.demo.DemoCity.sources()) {
            byte[] bytes = learned.find(source.id()).orElseThrow();
            states.put(source.id(), codec.read(new DataInputStream(new ByteArrayInputStream(bytes))));
        }
    }

    /** The alerts of [from, to) as they were first raised, in that order. */
    List<Alert> run(Instant from, Instant to) {
        long end = to.toEpochMilli();
        long chunk = Duration.ofMinutes(1).toMillis();
        for (long at = from.toEpochMilli(); at < end; at += chunk) {
            run(at, Math.min(end, at + chunk));
        }
        return List.copyOf(raised.values());
    }

    /** Titles of what was not retracted in the end, as the room sees it. */
    Set<String> standing() {
        return newest.values().stream()
                .filter(alert -> alert.status() != Alert.Status.RETRACTED)
                .map(Alert::title)
                .collect(Collectors.toSet());
    }

    private void run(long from, long to) {
        long tick = from;
        for (Observation observation : evening.observations(from, to)) {
            for (; tick <= observation.receiptTime().toEpochMilli(); tick += TICK_MILLIS) {
                tick(tick);
            }
            SourceState state = states.computeIfAbsent(observation.source().value(), id -> sources.newState());
            sources.observe(state, view.wrap(writer.write(observation)));
            correlate();
        }
        for (; tick < to; tick += TICK_MILLIS) {
            tick(tick);
        }
    }

    private void tick(long time) {
        sources.clock(time);
        states.forEach((source, state) -> {
            if (sources.nextTimer(state) <= time) {
                sources.advance(state, source, time);
            }
        });
        places.values().forEach(at -> at.advance(time));
        correlate();
        groups.forEach((key, state) -> {
            if (correlations.nextTimer(state) <= time) {
                correlations.advance(state, key, time);
            }
        });
    }

    private void correlate() {
        for (Match match : matches) {
            Places<?> compared = places.get(match.level());
            if (compared != null) {
                compared.observe(match);
                continue;
            }
            correlations.observe(groups.computeIfAbsent(match.key(), key -> correlations.newState()), match);
        }
        matches.clear();
    }

    @Override
    public void alert(Alert alert) {
        raised.putIfAbsent(alert.id(), alert);
        newest.merge(alert.id(), alert, (old, next) -> next.revision() > old.revision() ? next : old);
    }

    @Override
    public void match(Match match) {
        matches.add(match);
    }

    @Override
    public void baseline(BaselineUpdate update) {}
}
