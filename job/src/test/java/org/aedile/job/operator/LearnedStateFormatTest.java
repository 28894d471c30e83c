package org.aedile.job.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.GroupStep;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.SourceState;
import org.aedile.detection.SourceStep;
import org.aedile.detection.TestSource;
import org.aedile.detection.egress.EgressState;
import org.aedile.detection.egress.Square;
import org.aedile.detection.invariant.InvariantState;
import org.aedile.detection.invariant.PumpPlant;
import org.aedile.detection.multivariate.MultivariateState;
import org.aedile.detection.multivariate.PumpingStation;
import org.aedile.detection.neighbour.NeighbourState;
import org.aedile.detection.neighbour.PlaceStep;
import org.aedile.detection.neighbour.SensorGrid;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/**
 * FEATURE: what detectors learned outlives a release: alerts that were open when a release before this one wrote its checkpoint
 * end as they should, and learned limits hold on. {@link StateFormatTest} has the rest.
 */
class LearnedStateFormatTest {
    private static final KeptStates KEPT = new KeptStates();
    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
    private static final long DAY_MILLIS = 86_400_000;

    private final Collected collected = new Collected();

    @Test
    void seriesOfBothTiersKnowStillWhatIsUsual() throws IOException {
        TestSource source = TestSource.particles(Duration.ofMinutes(5));
        for (int i = 0; i < 400; i++) {
            source.read(MONDAY.plusSeconds(300L * i), 20 + i % 7);
        }
        SourceStep step = new SourceStep(
                catalogs("[{id: rare, kind: seasonal, source: air-7, property: pm10, weekly: 1},"
                        + " {id: moved, kind: shift}, {id: creeping, kind: drift},"
                        + " {id: learned, kind: anomaly, source: air-7, property: pm10, weekly: 1}]"),
                source.profiles(),
                collected);
        SourceState state = step.newState();
        source.frames.forEach(frame -> step.observe(state, new FrameView().wrap(frame)));
        for (int i = 400; i < 406; i++) {
            source.read(MONDAY.plusSeconds(300L * i), 600 + i % 7);
        }

        Slot<SourceState> read = KEPT.verify(
                "source-slot-4-learned", SourceSlotSerializer.INSTANCE, new Slot<>(state, step.nextTimer(state)));

        tellsOfMore(step, source, read);
        tellsOfMore(step, source, KEPT.read("source-slot-3-learned", SourceSlotSerializer.INSTANCE));
        tellsOfMore(step, source, KEPT.read("source-slot-2-learned", SourceSlotSerializer.INSTANCE));
    }

    private void tellsOfMore(SourceStep step, TestSource source, Slot<SourceState> read) {
        collected.alerts.clear();
        for (byte[] frame : source.frames.subList(400, 406)) {
            step.observe(read.state(), new FrameView().wrap(frame));
        }
        assertThat(collected.alerts).extracting(Alert::rule).contains("rare", "learned");
    }

    @Test
    void neighboursThatWereComparedAreComparedStill() throws IOException {
        SensorGrid grid =
                new SensorGrid(2, MONDAY, 7).run(2 * 288 + 12, (at, sensor) -> at >= 2 * 288 && sensor == 1 ? 8 : 1);
        Catalogs catalogs = catalogs("{id: together, kind: neighbours, property: pm10, radius: 300}");
        LocalDetection detection = detect(catalogs, grid.profiles(), grid.frames);

        Slot<NeighbourState> read =
                KEPT.verify("neighbours-slot-1", NeighbourSlotSerializer.INSTANCE, slot(detection.neighbourStates()));

        endsTheAlert(GroupStep.neighbours(catalogs, grid.profiles(), collected), read);
    }

    @Test
    void anEvacuationThatWasToldEnds() throws IOException {
        int begin = Square.DAY + 15 * 60;
        Square square =
                new Square(MONDAY, 7).run(begin + 8, (minute, exit) -> minute >= begin && minute < begin + 8 ? 6 : 1);
        Catalogs catalogs = catalogs("{id: leave, kind: egress, property: people_out}");
        LocalDetection detection = detect(catalogs, square.profiles(), square.frames);

        Slot<EgressState> read =
                KEPT.verify("exits-slot-1", EgressSlotSerializer.INSTANCE, slot(detection.egressStates()));

        endsTheAlert(GroupStep.egress(catalogs, square.profiles(), collected), read);
    }

    @Test
    void aGroupOfSignalsKnowsStillHowTheyGoTogether() throws IOException {
        int begin = PumpingStation.DAY;
        PumpingStation station = new PumpingStation(MONDAY, 7)
                .run(
                        begin + PumpingStation.HOUR,
                        (row, sensor, value) -> row >= begin && sensor.equals("flow-1")
                                ? value + 4 * PumpingStation.spread(sensor)
                                : value);
        Catalogs catalogs =
                catalogs("{id: station, kind: multivariate, warmup: 3600, sources: " + PumpingStation.sensors() + "}");
        LocalDetection detection = detect(catalogs, station.profiles(), station.frames());

        Slot<MultivariateState> read = KEPT.verify(
                "signals-slot-2", MultivariateSlotSerializer.INSTANCE, slot(detection.multivariateStates()));

        PlaceStep<MultivariateState> step = GroupStep.multivariate(catalogs, station.profiles(), collected);
        endsTheAlert(step, read);
        endsTheAlert(step, KEPT.read("signals-slot-1", MultivariateSlotSerializer.INSTANCE));
    }

    @Test
    void aPlantsBrokenRelationEnds() throws IOException {
        PumpPlant plant = new PumpPlant(MONDAY, 7).runUntil(true);
        plant.run(PumpPlant.HOUR / 20, (step, sensor, value) -> sensor.equals("flow-1") ? 0.3 : value);
        Catalogs catalogs = catalogs("{id: plant, kind: invariant, learn: true, warmup: 86400, sources: "
                + PumpPlant.sensors() + ", relations: [pump-1.value == 1 implies flow-1.value > 2]}");
        LocalDetection detection = detect(catalogs, plant.profiles(), plant.frames());

        Slot<InvariantState> read =
                KEPT.verify("plants-slot-2", InvariantSlotSerializer.INSTANCE, slot(detection.invariantStates()));

        PlaceStep<InvariantState> step = GroupStep.invariants(catalogs, plant.profiles(), collected);
        endsTheAlert(step, read);
        endsTheAlert(step, KEPT.read("plants-slot-1", InvariantSlotSerializer.INSTANCE));
    }

    /** When nobody says anything any more, what a release before had told is over, and in the end nothing is left. */
    private <S> void endsTheAlert(PlaceStep<S> step, Slot<S> read) {
        collected.alerts.clear();
        for (int day = 0; day < 30; day++) {
            step.advance(read.state(), read.timerMillis() + day * DAY_MILLIS);
        }
        assertThat(collected.alerts).singleElement().returns(Alert.Status.CLEARED, Alert::status);
        assertThat(step.isEmpty(read.state())).isTrue();
    }

    private static <S> Slot<S> slot(Map<String, S> states) {
        return new Slot<>(states.values().iterator().next(), MONDAY.toEpochMilli());
    }

    private LocalDetection detect(Catalogs catalogs, SourceProfiles profiles, List<byte[]> frames) {
        LocalDetection detection = new LocalDetection(catalogs, profiles, collected);
        FrameView view = new FrameView();
        frames.forEach(frame -> detection.observe(view.wrap(frame)));
        return detection;
    }

    private static Catalogs catalogs(String settings) {
        return Catalogs.of(Catalog.compile(List.of(), DetectorSettings.parse(settings)));
    }
}
