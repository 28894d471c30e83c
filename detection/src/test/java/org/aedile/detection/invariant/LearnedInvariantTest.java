package org.aedile.detection.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.TestSource;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: a plant learns which relations hold between its sensors, and those that turn out to be none retire. */
class LearnedInvariantTest {
    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
    private static final long SEED = Long.getLong("aedile.seed", 20_260_504L);
    private static final int SEEDS = Integer.getInteger("aedile.seeds", 2);
    private static final int DAY = PumpPlant.DAY;
    private static final int HOUR = PumpPlant.HOUR;
    private static final int LEARNING = 3 * DAY;
    private static final long RESTORED_EVERY_MILLIS = 3_600_000;
    private static final Catalog CATALOG = Catalog.compile(
            List.of(),
            DetectorSettings.parse("{id: plant, kind: invariant, learn: true, warmup: 259200, for: 90, sources: "
                    + PumpPlant.sensors() + "}"));

    /** A lie of one sensor while the pump runs or rests; what it says is usual of it at other times. */
    private record Fault(boolean pumping, String sensor, double said) {}

    private static final List<Fault> FAULTS = List.of(
            new Fault(true, "flow-1", 0),
            new Fault(true, "valve-1", 0),
            new Fault(true, "power-1", 1),
            new Fault(false, "pump-1", 1),
            new Fault(false, "flow-1", 5),
            new Fault(false, "power-1", 31));

    @Test
    void whatIsUsualAloneButBreaksWhatWasLearnedIsTold() {
        int found = 0;
        int planted = 0;
        int falseAlerts = 0;
        for (long seed = SEED; seed < SEED + SEEDS; seed++) {
            PumpPlant plant = new PumpPlant(MONDAY, seed).run(LEARNING + 4 * DAY);
            List<Instant> begins = new ArrayList<>();
            for (Fault fault : FAULTS) {
                plant.run(6 * HOUR).runUntil(fault.pumping());
                begins.add(plant.time());
                plant.run(HOUR / 4, (step, sensor, value) -> sensor.equals(fault.sensor()) ? fault.said() : value);
            }
            plant.run(DAY);
            List<Alert> raised = raised(detect(plant));
            planted += begins.size();
            found += (int) begins.stream()
                    .filter(begin -> raised.stream().anyMatch(alert -> isOf(begin, alert)))
                    .count();
            List<Alert> wrong = raised.stream()
                    .filter(alert -> begins.stream().noneMatch(begin -> isOf(begin, alert)))
                    .toList();
            wrong.forEach(alert -> System.out.println("false: " + alert.startTime() + " " + alert.explanation()));
            falseAlerts += wrong.size();
        }
        System.out.printf(
                "seeds %d to %d: %d of %d faults found, %d false alerts in %d quiet days%n",
                SEED, SEED + SEEDS - 1, found, planted, falseAlerts, SEEDS * 6);
        assertThat(found).isGreaterThanOrEqualTo(planted * 9 / 10);
        assertThat(falseAlerts).isLessThanOrEqualTo(SEEDS);
    }

    @Test
    void theAlertNamesTheRelationAndHowOftenItHeld() {
        PumpPlant plant = new PumpPlant(MONDAY, SEED)
                .run(LEARNING + 6 * HOUR)
                .runUntil(false)
                .runUntil(true);
        plant.run(HOUR / 4, (step, sensor, value) -> sensor.equals("valve-1") ? 0 : value);

        assertThat(raised(detect(plant)))
                .singleElement()
                .satisfies(alert -> assertThat(alert.explanation())
                        .matches("broken since .*: (pump|valve)-1.value == [01] implies (pump|valve)-1.value == [01];"
                                + " .*; learned from \\d+ rows in which it held"));
    }

    @Test
    void aRelationThatBreaksAgainAndAgainRetires() {
        PumpPlant plant = new PumpPlant(MONDAY, SEED).run(LEARNING + 6 * HOUR);
        for (int i = 0; i < 12; i++) {
            plant.runUntil(true)
                    .run(HOUR / 6, (step, sensor, value) -> sensor.equals("valve-1") ? 0 : value)
                    .run(HOUR / 6);
        }

        List<Alert> alerts = detect(plant);

        assertThat(alerts)
                .filteredOn(alert -> fact(alert, "retired").equals("true"))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(alert.explanation())
                        .endsWith("; broken 3 times in a week, so it is watched no longer"));
        assertThat(raised(alerts).stream().map(alert -> fact(alert, "relation")))
                .as("a relation is told three times at most")
                .allSatisfy(relation -> assertThat(raised(alerts))
                        .filteredOn(alert -> relation.equals(fact(alert, "relation")))
                        .hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void relationsOfACalibratedSensorAreLearnedAnewOnRequestAndTheOthersStay() {
        PumpPlant.Plan calibrated = (step, sensor, value) -> sensor.equals("flow-1") ? 3.6 * value : value;
        PumpPlant plant = new PumpPlant(MONDAY, SEED).run(LEARNING + DAY);
        Instant asked = plant.runUntil(true).run(HOUR / 20, calibrated).time();
        plant.run(DAY, calibrated).runUntil(true, calibrated);
        Instant closed = plant.time();
        plant.run(
                HOUR / 4, (step, sensor, value) -> sensor.equals("valve-1") ? 0 : calibrated.said(step, sensor, value));
        plant.run(LEARNING, calibrated).runUntil(true, calibrated);
        Instant lying = plant.time();
        plant.run(HOUR / 4, (step, sensor, value) -> sensor.equals("flow-1") ? 0 : value);
        SourceProfiles anew = TestSource.learnedAnew(plant.profiles(), "flow-1", asked);

        List<Alert> alerts = detect(plant, anew);

        assertThat(raised(alerts))
                .filteredOn(alert -> alert.detectedAt().isBefore(asked))
                .isNotEmpty()
                .allSatisfy(early -> assertThat(alerts)
                        .filteredOn(alert -> alert.id().equals(early.id()))
                        .last()
                        .returns(Alert.Status.RETRACTED, Alert::status)
                        .satisfies(alert -> assertThat(fact(alert, "reason")).isEqualTo("the source is learned anew")));
        assertThat(raised(alerts))
                .filteredOn(alert -> !alert.detectedAt().isBefore(asked))
                .hasSize(2)
                .satisfiesExactly(
                        alert -> assertThat(isOf(closed, alert))
                                .as(alert.explanation())
                                .isTrue(),
                        alert -> assertThat(isOf(lying, alert))
                                .as(alert.explanation())
                                .isTrue());
    }

    @Test
    void aSettingThatMakesNoSenseIsRefusedWithItsValue() {
        assertThatThrownBy(() -> DetectorSettings.parse("{id: s, kind: invariant, sources: [a], learn: maybe}"))
                .hasMessageContaining("setting s: learn is 'maybe', must be true or false");
        assertThatThrownBy(() -> DetectorSettings.parse(
                        "{id: s, kind: invariant, sources: [a], learn: true, grid: 60, warmup: 3600}"))
                .hasMessageContaining("setting s: warmup is 3600.0 s, must be between 12000.0 and 2592000.0 s");
    }

    private static boolean isOf(Instant begin, Alert alert) {
        return !alert.detectedAt().isBefore(begin)
                && alert.detectedAt().isBefore(begin.plusSeconds((long) HOUR / 4 * PumpPlant.STEP_SECONDS));
    }

    private static List<Alert> detect(PumpPlant plant) {
        return detect(plant, plant.profiles());
    }

    private static List<Alert> detect(PumpPlant plant, SourceProfiles profiles) {
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(CATALOG), profiles, collected);
        FrameView view = new FrameView();
        for (byte[] frame : plant.frames()) {
            detection.observe(view.wrap(frame));
            if (view.eventTimeMillis() % RESTORED_EVERY_MILLIS == 0) {
                detection.invariantStates().replaceAll((key, state) -> InvariantState.CODEC.copy(state));
            }
        }
        return collected.alerts.stream()
                .filter(alert -> alert.kind().equals("invariant"))
                .toList();
    }

    private static List<Alert> raised(List<Alert> alerts) {
        return alerts.stream()
                .filter(alert -> alert.status() == Alert.Status.RAISED)
                .toList();
    }

    private static String fact(Alert alert, String name) {
        return alert.attributes().getOrDefault(name, "");
    }
}
