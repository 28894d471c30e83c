package org.aedile.server.whatif.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aedile.server.simulation.CityPlace;
import org.aedile.server.simulation.LocalMeters;
import org.aedile.server.simulation.PlaybackFile;
import org.aedile.server.whatif.SimulationResult;
import org.aedile.server.whatif.SimulationResult.DensitySquare;
import org.aedile.server.whatif.SimulationResult.DensitySquares;
import org.aedile.server.whatif.SimulationResult.EgressPoint;
import org.aedile.server.whatif.SimulationResult.ExitPassages;
import org.aedile.server.whatif.SimulationResult.SimulationPlane;
import org.aedile.server.whatif.SimulationResult.TimeRange;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.locomotion.Gait;
import org.aedile.simulation.crowd.measure.DensityMap;
import org.aedile.simulation.crowd.measure.SeedRange;

/**
 * Simulates a scenario, first with all that a screen shows of it, then with other seeds for their times alone. Used by one
 * thread.
 */
final class CrowdRun {
    private static final int LOOK_STEPS = 10;
    private static final int FRAME_STEPS = 20;
    private static final double SHOWN_SQUARE_METERS = 2;
    private static final double JUDGED_SQUARE_METERS = 1;
    private static final int CURVE_POINTS = 200;

    private final Scenario scenario;
    private final LocalMeters plane;
    private final Venue venue;
    private final Watch watch;
    private final List<Double> seconds = new ArrayList<>();
    private double least = Double.POSITIVE_INFINITY;

    CrowdRun(Scenario scenario, CityPlace place, Watch watch) {
        this.scenario = scenario;
        this.plane = place.plane();
        this.venue = Venue.of(scenario.plan());
        this.watch = watch;
    }

    /** Who waits for it. */
    interface Watch {
        /** Called twice a simulated second. */
        void progress(double seconds, int inside);

        /** False when nobody wants to know any more. */
        boolean goOn();
    }

    /** What came of the first seed, and where everybody was when. */
    @SuppressWarnings("ArrayRecordComponent") // a file; compared by nobody
    record Shown(SimulationResult result, byte[] trajectories) {}

    /** Simulates the scenario's own seed; empty when nobody wanted to know any more. */
    Optional<Shown> show() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DensityMap shown = new DensityMap(venue.floor(), SHOWN_SQUARE_METERS);
        DensityMap judged = new DensityMap(venue.floor(), JUDGED_SQUARE_METERS);
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, venue, 1)) {
            int people = simulation.crowd().size() + simulation.expected();
            if (!walk(simulation, bytes, List.of(shown, judged))) {
                return Optional.empty();
            }
            Outcome outcome = simulation.outcome();
            note(outcome);
            return Optional.of(new Shown(result(people, outcome, shown, judged), bytes.toByteArray()));
        }
    }

    /** To the end, written down and looked at; false when nobody wanted to know any more. */
    private boolean walk(CrowdSimulation simulation, ByteArrayOutputStream bytes, List<DensityMap> maps) {
        try (PlaybackFile playback = new PlaybackFile(bytes, simulation.plan())) {
            for (long step = 0; !simulation.isOver(); step++) {
                if (step % FRAME_STEPS == 0) {
                    playback.write(simulation.seconds(), simulation.crowd());
                }
                if (step % LOOK_STEPS == 0) {
                    maps.forEach(map -> map.look(simulation.crowd(), LOOK_STEPS * Gait.STEP_SECONDS));
                }
                if (step % LOOK_STEPS == 0 && !isWanted(simulation)) {
                    return false;
                }
                simulation.step();
            }
            playback.write(simulation.seconds(), simulation.crowd());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be written to", e);
        }
    }

    /** Simulates one more seed; empty when nobody wanted to know any more. */
    Optional<TimeRange> another() {
        long seed = scenario.seed() + seconds.size();
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario.withSeed(seed), venue, 1)) {
            for (long step = 0; !simulation.isOver(); step++) {
                if (step % LOOK_STEPS == 0 && !isWanted(simulation)) {
                    return Optional.empty();
                }
                simulation.step();
            }
            note(simulation.outcome());
            return Optional.of(range());
        }
    }

    private void note(Outcome outcome) {
        seconds.add(outcome.evacuationSeconds());
        least = Math.min(least, outcome.lowerBoundSeconds());
    }

    private boolean isWanted(CrowdSimulation simulation) {
        watch.progress(simulation.seconds(), simulation.crowd().size() + simulation.expected());
        return watch.goOn();
    }

    private TimeRange range() {
        SeedRange range =
                SeedRange.of(seconds.stream().mapToDouble(Double::doubleValue).toArray());
        return new TimeRange(
                range.seeds(),
                tenths(range.median()),
                tenths(range.fifth()),
                tenths(range.ninetyFifth()),
                tenths(least));
    }

    private SimulationResult result(int people, Outcome outcome, DensityMap shown, DensityMap judged) {
        Map<String, Integer> reasons = outcome.stuck().stream()
                .collect(Collectors.groupingBy(
                        stuck -> stuck.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        TreeMap::new,
                        Collectors.summingInt(stuck -> 1)));
        return new SimulationResult(
                people,
                tenths(outcome.evacuationSeconds()),
                range(),
                tenths(outcome.lowerBoundSeconds()),
                outcome.stuck().size(),
                reasons,
                Math.round(judged.exposurePersonSeconds()),
                Math.round(judged.deadlyExposurePersonSeconds()),
                egress(outcome),
                exits(outcome),
                squares(shown),
                new SimulationPlane(
                        plane.origin().longitudeDegrees(),
                        plane.origin().latitudeDegrees(),
                        plane.metersPerLongitude(),
                        plane.metersPerLatitude()));
    }

    private List<EgressPoint> egress(Outcome outcome) {
        int exits = venue.exits().size();
        double[] left = IntStream.range(0, exits)
                .boxed()
                .flatMapToDouble(exit -> Arrays.stream(outcome.passages().times(exit)))
                .sorted()
                .toArray();
        double stride = Math.max(1, Math.ceil(outcome.evacuationSeconds() / CURVE_POINTS));
        List<EgressPoint> curve = new ArrayList<>();
        int out = 0;
        for (double second = 0; second < outcome.evacuationSeconds() + stride; second += stride) {
            while (out < left.length && left[out] <= second) {
                out++;
            }
            curve.add(new EgressPoint(second, out));
        }
        return curve;
    }

    private List<ExitPassages> exits(Outcome outcome) {
        List<Exit> exits = venue.exits();
        return IntStream.range(0, exits.size())
                .mapToObj(exit -> {
                    double[] times = outcome.passages().times(exit);
                    double last = times.length == 0 ? 0 : tenths(times[times.length - 1]);
                    return new ExitPassages(exits.get(exit).name(), times.length, last);
                })
                .toList();
    }

    private static DensitySquares squares(DensityMap map) {
        List<DensitySquare> squares = IntStream.range(0, map.cells())
                .mapToObj(map::square)
                .filter(DensityMap.Square::isVisited)
                .map(square -> new DensitySquare(
                        tenths(square.x()),
                        tenths(square.y()),
                        tenths(square.most()),
                        tenths(square.dangerousSeconds())))
                .toList();
        return new DensitySquares(SHOWN_SQUARE_METERS, squares);
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
