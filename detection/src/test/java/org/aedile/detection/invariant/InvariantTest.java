package org.aedile.detection.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.Stepping;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Severity;
import org.aedile.kernel.saying.Fact;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: relations that must hold between the sensors of a plant are watched. */
class InvariantTest {
    private static final Instant MONDAY = Instant.parse("2026-05-04T00:00:00Z");
    private static final long SEED = Long.getLong("aedile.seed", 20_260_504L);
    private static final int HOUR = PumpPlant.HOUR;
    private static final String SETTING = """
            id: plant
            kind: invariant
            severity: high
            sources: [pump-1, flow-1, draw-1, level-1]
            relations:
              - pump-1.value == 1 implies flow-1.value > 2 within 30 s
              - "|level-1.value.change - 0.0005 * (flow-1.value - draw-1.value)| < 0.0008"
            """;

    @Test
    void aPumpThatRunsWithoutFlowIsToldWithWhatCameAndClearsWhenItFlowsAgain() {
        PumpPlant plant = new PumpPlant(MONDAY, SEED).runUntil(true);
        Instant begin = plant.time();
        plant.run(HOUR / 6, (step, sensor, value) -> sensor.equals("flow-1") ? 0.3 : value);
        plant.run(HOUR / 6);

        List<Alert> alerts = broken(verify(plant));

        assertThat(alerts)
                .filteredOn(alert -> alert.attributes()
                        .getOrDefault("relation", "")
                        .equals("pump-1.value == 1 implies flow-1.value > 2 within 30 s"))
                .extracting(Alert::status)
                .containsExactly(Alert.Status.RAISED, Alert.Status.CLEARED);
        Alert raised = alerts.get(0);
        assertThat(raised)
                .returns("Pump-1 reading against an invariant", Alert::title)
                .returns(Severity.HIGH, Alert::severity)
                .returns("pump-1", alert -> alert.source().value());
        assertThat(raised.explanation())
                .matches("broken since .*: pump-1.value == 1 implies flow-1.value > 2 within 30 s;"
                        + " pump-1 reading 1; flow-1 reading 0.3");
        assertThat(AlertSaying.in(raised.attributes()).clauses().get(1).facts())
                .as("screens find the name of a member by its id")
                .containsEntry("id", Fact.text("pump-1.value"))
                .containsEntry("signal", Fact.text("pump-1 reading"));
        assertThat(Duration.between(begin, raised.detectedAt()))
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(80));
    }

    @Test
    void aLevelThatDoesntFollowWhatFlowsIsToldWithHowFastItChanges() {
        PumpPlant plant = new PumpPlant(MONDAY, SEED).runUntil(true);
        plant.run(HOUR / 6, (step, sensor, value) -> sensor.equals("level-1") ? 1 + step * 0.1 : value);

        assertThat(broken(verify(plant)))
                .first()
                .satisfies(alert -> assertThat(alert.explanation())
                        .matches("broken since .* < 0.0008; level-1 reading [\\d.]+,"
                                + " changing by 0.003\\d* a second; flow-1 .*; draw-1 .*"));
    }

    @Test
    void quietDaysAreQuietAndSilentSensorsBreakNothing() {
        PumpPlant plant = new PumpPlant(MONDAY, SEED).run(2 * PumpPlant.DAY);
        plant.runUntil(true)
                .run(HOUR, (step, sensor, value) -> sensor.equals("pump-1") ? value : Double.NaN)
                .run(HOUR);

        assertThat(broken(detect(SETTING, plant))).isEmpty();
    }

    @Test
    void aSettingIsKeptWithItsRelations() {
        DetectorSetting setting = DetectorSettings.parse(SETTING).get(0);

        assertThat(InvariantParameters.of(setting).relations()).hasSize(2);
        assertThat(DetectorSettings.parse(DetectorSettings.format(setting))).containsExactly(setting);
    }

    @Test
    void aSettingThatMakesNoSenseIsRefusedWithItsReason() {
        assertThatThrownBy(() -> DetectorSettings.parse("{id: s, kind: invariant, sources: [a]}"))
                .hasMessageContaining("setting s: lists 0 'relations', must be 1 to 64");
        assertThatThrownBy(() -> DetectorSettings.parse("{id: s, kind: invariant, sources: [a], relations: [b.x > 1]}"))
                .hasMessageContaining("setting s: relation 'b.x > 1': b/x is not among the setting's 'sources'");
        assertThatThrownBy(() ->
                        DetectorSettings.parse("{id: s, kind: invariant, sources: [a], relations: [a.x > 1], grid: 0}"))
                .hasMessageContaining("setting s: grid is 0.0 s, must be between 1.0 and 600.0 s");
    }

    private static Collected verify(PumpPlant plant) {
        Catalog catalog = Catalog.compile(List.of(), DetectorSettings.parse(SETTING));
        return new Stepping(catalog, plant.profiles()).verify(plant.frames());
    }

    private static Collected detect(String setting, PumpPlant plant) {
        Catalog catalog = Catalog.compile(List.of(), DetectorSettings.parse(setting));
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog), plant.profiles(), collected);
        FrameView view = new FrameView();
        plant.frames().forEach(frame -> detection.observe(view.wrap(frame)));
        return collected;
    }

    private static List<Alert> broken(Collected collected) {
        return collected.alerts.stream()
                .filter(alert -> alert.kind().equals("invariant"))
                .toList();
    }
}
