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
import org.aedile.detection.multivariate.MultivariateStep;
import org.aedile.detection.multivariate.PumpingStation;
import org.aedile.job.TestResources;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameView;
import org.aedile.wire.PayloadKeys;
import org.junit.jupiter.api.Test;

/** FEATURE: groups of signals are judged in the job as they are without it, restored often, and forgotten in the end. */
class MultivariateOperatorTest {
    private static final int BEGIN = PumpingStation.DAY;
    private static final int END = BEGIN + 3 * PumpingStation.HOUR;
    private static final int RESTORED_EVERY = 50;
    private static final Catalog CATALOG = Catalog.compile(
            List.of(),
            DetectorSettings.parse(
                    "{id: station, kind: multivariate, warmup: 3600, sources: " + PumpingStation.sensors() + "}"));

    @Test
    void groupsAreJudgedTheSameHoweverTheyAreHosted() throws Exception {
        PumpingStation station = new PumpingStation(Instant.parse("2026-05-04T00:00:00Z"), 7)
                .run(END, MultivariateOperatorTest::planted);
        Collected expected = detect(station);

        try (HostedSteps steps = new HostedSteps(TestResources.of(CATALOG, station.profiles(), PayloadKeys.NONE))) {
            int fed = 0;
            for (Match said : said(expected)) {
                steps.tick(said.receiptTimeMillis() - 1);
                steps.feed(said);
                fed++;
                if (fed % RESTORED_EVERY == 0) {
                    steps.restore();
                }
            }
            steps.tick(station.time(END).toEpochMilli());

            assertThat(steps.alerts).first().returns(Alert.Status.RAISED, Alert::status);
            assertThat(steps.alerts).last().returns(Alert.Status.CLEARED, Alert::status);
            assertThat(steps.alerts).isEqualTo(together(expected));
            steps.tick(station.time(END + 20 * PumpingStation.DAY).toEpochMilli());
            assertThat(steps.signalStates()).as("groups that are still judged").isZero();
        }
    }

    /** One flow reads too much for an hour. */
    private static double planted(int row, String sensor, double value) {
        boolean wrong = sensor.equals("flow-1") && row >= BEGIN && row < BEGIN + PumpingStation.HOUR;
        return wrong ? value + 4 * PumpingStation.spread(sensor) : value;
    }

    private static Collected detect(PumpingStation station) {
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(CATALOG), station.profiles(), collected);
        FrameView view = new FrameView();
        station.frames().forEach(frame -> detection.observe(view.wrap(frame)));
        detection.tick(station.time(END).toEpochMilli());
        return collected;
    }

    private static List<Match> said(Collected collected) {
        return collected.matches.stream()
                .filter(match -> match.level() == MultivariateStep.LEVEL)
                .toList();
    }

    private static List<Alert> together(Collected collected) {
        return collected.alerts.stream()
                .filter(alert -> alert.kind().equals(MultivariateStep.KIND))
                .toList();
    }
}
