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
import org.aedile.detection.egress.EgressStep;
import org.aedile.detection.egress.Square;
import org.aedile.job.TestResources;
import org.aedile.kernel.Alert;
import org.aedile.wire.FrameView;
import org.aedile.wire.PayloadKeys;
import org.junit.jupiter.api.Test;

/** FEATURE: exits are judged in the job as they are without it, restored after every count, and then forgotten. */
class EgressOperatorTest {
    private static final int BEGIN = Square.DAY + 15 * 60;
    private static final Catalog CATALOG =
            Catalog.compile(List.of(), DetectorSettings.parse("{id: leave, kind: egress, property: people_out}"));

    @Test
    void evacuationsAreTheSameHoweverTheyAreHosted() throws Exception {
        Square square = new Square(Instant.parse("2026-05-04T00:00:00Z"), 7)
                .run(BEGIN + 30, (minute, exit) -> minute >= BEGIN && minute < BEGIN + 8 ? 6 : 1);
        Collected expected = detect(square);
        long from = square.time(BEGIN - 10).toEpochMilli();
        List<Match> counts = expected.matches.stream()
                .filter(match -> match.level() == EgressStep.LEVEL && match.receiptTimeMillis() >= from)
                .toList();

        try (HostedSteps steps = new HostedSteps(TestResources.of(CATALOG, square.profiles(), PayloadKeys.NONE))) {
            for (Match count : counts) {
                steps.tick(count.receiptTimeMillis() - 1);
                steps.feed(count);
                steps.restore();
            }
            steps.tick(square.time(BEGIN + 60).toEpochMilli());

            assertThat(steps.alerts).first().returns(Alert.Status.RAISED, Alert::status);
            assertThat(steps.alerts).last().returns(Alert.Status.CLEARED, Alert::status);
            assertThat(steps.alerts).isEqualTo(evacuations(expected));
            assertThat(steps.areaStates()).as("areas that are still judged").isZero();
        }
    }

    private static Collected detect(Square square) {
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(CATALOG), square.profiles(), collected);
        FrameView view = new FrameView();
        square.frames.forEach(frame -> detection.observe(view.wrap(frame)));
        detection.tick(square.time(BEGIN + 60).toEpochMilli());
        return collected;
    }

    private static List<Alert> evacuations(Collected collected) {
        return collected.alerts.stream()
                .filter(alert -> alert.kind().equals("egress"))
                .toList();
    }
}
