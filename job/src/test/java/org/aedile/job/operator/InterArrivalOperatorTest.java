package org.aedile.job.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.Collected;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.Stepping;
import org.aedile.detection.sensor.Controller;
import org.aedile.job.TestResources;
import org.aedile.kernel.Alert;
import org.aedile.wire.PayloadKeys;
import org.junit.jupiter.api.Test;

/** FEATURE: times between messages are judged in the job as they are without it, late, lost and repeated ones too, and restored often. */
class InterArrivalOperatorTest {
    private static final long SEED = Long.getLong("aedile.seed", 20_260_504L);
    private static final int RESTORED_EVERY = 40;
    private static final int TICKS_EVERY_SECONDS = 7;
    private static final Catalog CATALOG = Catalog.compile(
            List.of(),
            DetectorSettings.parse("{id: rhythm, kind: inter-arrival, source: plc-1, message: action, warmup: 7200}"));

    @Test
    void aFloodIsToldAndEndsTheSameHoweverOftenTheJobBeginsAnew() throws Exception {
        Controller controller = new Controller(Instant.parse("2026-05-04T00:00:00Z"), SEED)
                .run(Duration.ofHours(3), Controller.each(30, 0.3))
                .run(Duration.ofMinutes(2), Controller.each(1, 0.1))
                .run(Duration.ofHours(1), Controller.each(30, 0.3));
        Collected expected = new Stepping(CATALOG, Controller.profiles()).verify(controller.frames());

        try (HostedSteps steps = new HostedSteps(TestResources.of(CATALOG, Controller.profiles(), PayloadKeys.NONE))) {
            int fed = 0;
            for (byte[] frame : OperatorStepping.withTicks(controller.frames(), TICKS_EVERY_SECONDS)) {
                steps.feed(frame);
                fed++;
                if (fed % RESTORED_EVERY == 0) {
                    steps.restore();
                }
            }

            assertThat(steps.alerts)
                    .as("seed %d", SEED)
                    .filteredOn(alert -> alert.rule().equals("rhythm"))
                    .extracting(Alert::status)
                    .startsWith(Alert.Status.RAISED)
                    .endsWith(Alert.Status.CLEARED);
            assertThat(OperatorStepping.effect(steps.alerts)).isEqualTo(OperatorStepping.effect(expected.alerts));
        }
    }
}
