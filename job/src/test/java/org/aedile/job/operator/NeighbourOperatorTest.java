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
import org.aedile.detection.neighbour.Neighbourhood;
import org.aedile.detection.neighbour.SensorGrid;
import org.aedile.job.TestResources;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameView;
import org.aedile.wire.PayloadKeys;
import org.junit.jupiter.api.Test;

/** FEATURE: neighbours are compared in the job as they are without it, restored after every report, and then forgotten. */
class NeighbourOperatorTest {
    private static final int LEARNED = 2 * 288;
    private static final int HOUR = 12;
    private static final Catalog CATALOG = Catalog.compile(
            List.of(), DetectorSettings.parse("{id: together, kind: neighbours, property: pm10, radius: 300}"));

    @Test
    void beliefsAreTheSameHoweverTheyAreHosted() throws Exception {
        SensorGrid grid = new SensorGrid(2, Instant.parse("2026-05-04T00:00:00Z"), 7)
                .run(3 * HOUR + LEARNED, NeighbourOperatorTest::planted);
        Collected expected = detect(grid);
        long from = grid.time(LEARNED).toEpochMilli();
        List<Match> reports = expected.matches.stream()
                .filter(match -> match.level() == Neighbourhood.LEVEL && match.receiptTimeMillis() >= from)
                .toList();

        try (HostedSteps steps = new HostedSteps(TestResources.of(CATALOG, grid.profiles(), PayloadKeys.NONE))) {
            for (Match report : reports) {
                steps.tick(report.receiptTimeMillis() - 1);
                steps.feed(report);
                steps.restore();
            }
            steps.tick(grid.time(LEARNED + 5 * HOUR).toEpochMilli());

            assertThat(steps.alerts)
                    .extracting(Alert::status)
                    .containsExactly(
                            Alert.Status.RAISED, Alert.Status.RETRACTED, Alert.Status.RAISED, Alert.Status.CLEARED);
            assertThat(steps.alerts).isEqualTo(neighbours(expected));
            assertThat(steps.neighbourStates())
                    .as("neighbourhoods that are still compared")
                    .isZero();
        }
    }

    /** One sensor an hour before the others, all for an hour. */
    private static double planted(int step, int sensor) {
        int since = step - LEARNED - 3;
        boolean rises = since >= 0 && since < 2 * HOUR && (sensor == 1 || since >= HOUR);
        return rises ? 5 : 1;
    }

    private static Collected detect(SensorGrid grid) {
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(CATALOG), grid.profiles(), collected);
        FrameView view = new FrameView();
        grid.frames.forEach(frame -> detection.observe(view.wrap(frame)));
        detection.tick(grid.time(LEARNED + 5 * HOUR).toEpochMilli());
        return collected;
    }

    private static List<Alert> neighbours(Collected collected) {
        return collected.alerts.stream()
                .filter(alert -> alert.kind().equals("neighbours"))
                .toList();
    }
}
