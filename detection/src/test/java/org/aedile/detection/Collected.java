package org.aedile.detection;

import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.correlation.Match;
import org.aedile.kernel.Alert;

/** Keeps what a step concluded. */
public final class Collected implements DetectionOutput {
    public final List<Alert> alerts = new ArrayList<>();
    public final List<Match> matches = new ArrayList<>();
    public final List<BaselineUpdate> baselines = new ArrayList<>();

    private boolean closed;

    /** From here on nothing is kept. */
    void close() {
        closed = true;
    }

    @Override
    public void alert(Alert alert) {
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

    /** "raised medium: particles 184 µg/m³ …", one line an alert. */
    public List<String> lines() {
        return alerts.stream()
                .map(alert -> alert.status().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + alert.severity().word() + ": " + alert.explanation())
                .toList();
    }
}
