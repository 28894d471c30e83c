package org.aedile.detection;

import java.util.Map;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.invariant.PlantReport;
import org.aedile.kernel.Alert;

/** Passes everything on, and alerts to the correlations that take them too. */
final class Heard implements DetectionOutput {
    private final DetectionOutput next;
    private final AlertInputs inputs;

    Heard(Catalogs catalogs, SourceProfiles profiles, DetectionOutput next) {
        this.next = next;
        this.inputs = new AlertInputs(catalogs, profiles, next);
    }

    @Override
    public void alert(Alert alert) {
        next.alert(alert);
        inputs.concluded(alert, Map.of());
    }

    @Override
    public void match(Match match) {
        next.match(match);
    }

    @Override
    public void baseline(BaselineUpdate update) {
        next.baseline(update);
    }

    @Override
    public void plant(PlantReport report) {
        next.plant(report);
    }
}
