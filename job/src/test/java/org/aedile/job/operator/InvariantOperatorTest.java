package org.aedile.job.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.invariant.InvariantStep;
import org.aedile.detection.invariant.PumpPlant;
import org.aedile.job.TestResources;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameView;
import org.aedile.wire.PayloadKeys;
import org.junit.jupiter.api.Test;

/** FEATURE: relations of plants are judged in the job as they are without it, restored often, and forgotten in the end. */
class InvariantOperatorTest {
    private static final int RESTORED_EVERY = 25;
    private static final Catalog CATALOG = Catalog.compile(
            List.of(),
            DetectorSettings.parse("{id: plant, kind: invariant, sources: [pump-1, flow-1],"
                    + " relations: [pump-1.value == 1 implies flow-1.value > 2 within 60 s]}"));

    @Test
    void plantsAreJudgedTheSameHoweverTheyAreHosted() throws Exception {
        PumpPlant plant = new PumpPlant(Instant.parse("2026-05-04T00:00:00Z"), 7).runUntil(true);
        plant.run(PumpPlant.HOUR / 6, (step, sensor, value) -> sensor.equals("flow-1") ? 0.3 : value)
                .run(PumpPlant.HOUR / 6);
        Collected expected = detect(plant);

        try (HostedSteps steps = new HostedSteps(TestResources.of(CATALOG, plant.profiles(), PayloadKeys.NONE))) {
            int fed = 0;
            for (Match said : expected.matches) {
                steps.tick(said.receiptTimeMillis() - 1);
                steps.feed(said);
                fed++;
                if (fed % RESTORED_EVERY == 0) {
                    steps.restore();
                }
            }
            steps.tick(plant.time().toEpochMilli());

            assertThat(steps.alerts)
                    .extracting(Alert::status)
                    .containsExactly(Alert.Status.RAISED, Alert.Status.CLEARED);
            assertThat(steps.alerts)
                    .isEqualTo(expected.alerts.stream()
                            .filter(alert -> alert.kind().equals(InvariantStep.KIND))
                            .toList());
            assertThat(steps.plantReports)
                    .as("how the relation holds, each minute")
                    .isNotEmpty()
                    .containsExactlyElementsOf(expected.plants);
            steps.tick(plant.time().plusSeconds(20 * 86_400).toEpochMilli());
            assertThat(steps.plantStates()).as("plants that are still judged").isZero();
        }
    }

    private static Collected detect(PumpPlant plant) {
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(CATALOG), plant.profiles(), collected);
        FrameView view = new FrameView();
        plant.frames().forEach(frame -> detection.observe(view.wrap(frame)));
        detection.tick(plant.time().toEpochMilli());
        return collected;
    }
}
