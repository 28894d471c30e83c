package org.aedile.detection.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.Collected;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.SharedData;
import org.aedile.detection.TestSource;
import org.aedile.kernel.Alert;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: series that nobody set anything for, traffic loops and travel times, get some alerts and not a flood. */
class RealSeriesTest {
    private static final int MOST_A_WEEK = 6;

    @Test
    void realTrafficRaisesSomeAlertsAndNotAFlood() {
        int raised = 0;
        for (Path file : SharedData.files(SharedData.require("sensors/realTraffic"), ".csv")) {
            List<Alert> alerts = alerts(file);
            raised += alerts.size();
            double weeks = weeks(SharedData.read(file).lines().toList());
            System.out.println(
                    file.getFileName() + ": " + byKind(alerts) + " in " + Math.round(weeks * 10) / 10.0 + " weeks");
            alerts.forEach(alert -> System.out.println("  " + alert.startTime() + " " + alert.explanation()));
            assertThat(alerts.size() / weeks).as("alerts a week in %s", file).isLessThan(MOST_A_WEEK);
        }
        assertThat(raised).isPositive();
    }

    private static List<Alert> alerts(Path file) {
        TestSource source = new TestSource(
                "loop",
                new SourceProfile.Property(
                        "value", "", "1", Duration.ofMinutes(5), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        SharedData.read(file)
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .forEach(cells ->
                        source.read(Instant.parse(cells[0].replace(' ', 'T') + "Z"), Double.parseDouble(cells[1])));
        Collected collected = new Collected();
        LocalDetection detection = new LocalDetection(Catalogs.of(Catalog.EMPTY), source.profiles(), collected);
        FrameView view = new FrameView();
        source.frames.forEach(frame -> detection.observe(view.wrap(frame)));
        List<Alert> raised = new ArrayList<>();
        for (Alert alert : collected.alerts) {
            if (alert.status() == Alert.Status.RAISED) {
                raised.add(alert);
            }
        }
        return raised;
    }

    private static Map<String, Integer> byKind(List<Alert> alerts) {
        Map<String, Integer> counts = new TreeMap<>();
        alerts.forEach(alert -> counts.merge(alert.kind(), 1, Integer::sum));
        return counts;
    }

    private static double weeks(List<String> lines) {
        Instant first = Instant.parse(lines.get(1).split(",", -1)[0].replace(' ', 'T') + "Z");
        Instant last =
                Instant.parse(lines.get(lines.size() - 1).split(",", -1)[0].replace(' ', 'T') + "Z");
        return Duration.between(first, last).toHours() / 168.0;
    }
}
