package org.aedile.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.invariant.PlantReport;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.Alert;

/**
 * Keeps what a step concluded, and makes sure that its facts say the same as its words. Only the end of an alert that was
 * raised before there were facts has none.
 */
public final class Collected implements DetectionOutput {
    public final List<Alert> alerts = new ArrayList<>();
    public final List<Match> matches = new ArrayList<>();
    public final List<BaselineUpdate> baselines = new ArrayList<>();
    public final List<PlantReport> plants = new ArrayList<>();

    private boolean closed;

    /** From here on nothing is kept. */
    void close() {
        closed = true;
    }

    @Override
    public void alert(Alert alert) {
        boolean fromBefore =
                alert.status() == Alert.Status.CLEARED && !alert.attributes().containsKey(AlertSaying.ATTRIBUTE);
        assertThat(
                        fromBefore
                                ? alert.explanation()
                                : AlertSaying.in(alert.attributes()).english())
                .isNotEmpty()
                .isEqualTo(alert.explanation());
        if (!closed) {
            alerts.add(alert);
        }
    }

    @Override
    public void match(Match match) {
        matches.add(match);
    }

    @Override
    public void baseline(BaselineUpdate update) {
        baselines.add(update);
    }

    @Override
    public void plant(PlantReport report) {
        plants.add(report);
    }

    /** What an alert tells by name, beside what its explanation is made of. */
    public static Map<String, String> facts(Alert alert) {
        Map<String, String> facts = new HashMap<>(alert.attributes());
        facts.remove(AlertSaying.ATTRIBUTE);
        return facts;
    }

    /** "raised medium: particles 184 µg/m³ …", one line an alert. */
    public List<String> lines() {
        return alerts.stream()
                .map(alert -> alert.status().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + alert.severity().word() + ": " + alert.explanation())
                .toList();
    }
}
