package org.aedile.server.workbench.internal;

import java.time.Instant;
import java.util.List;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.Alert;
import org.aedile.server.alert.Said;
import org.jspecify.annotations.Nullable;

/**
 * What a text would have done on the stored past.
 *
 * @param fired how many alerts it would have raised
 * @param counts how many of them in each of equal parts of the stretch, the oldest first
 * @param newest the newest of them, at most twenty
 * @param from receipt of the first observation that was judged, domain clock; null when there was none
 * @param to receipt of the last
 * @param observations how many were judged
 * @param complete false when there was not time for as far back as was asked for, so that only the newest part was judged
 * @param microsPerEvent mean time that matching the text takes for an observation
 */
record TrialResult(
        int fired,
        List<Integer> counts,
        List<Firing> newest,
        @Nullable Instant from,
        @Nullable Instant to,
        int observations,
        boolean complete,
        double microsPerEvent) {
    /**
     * One alert that would have been.
     *
     * @param explanation in English; empty where the source's data are personal
     * @param saying the same for screens to put into words
     */
    record Firing(
            String rule,
            String severity,
            String title,
            String explanation,
            List<Said> saying,
            String source,
            Instant detectedAt,
            List<String> observations) {
        static Firing of(Alert alert, RememberedProfiles profiles) {
            boolean personal = profiles.isPersonal(alert.source().value());
            return new Firing(
                    alert.rule(),
                    alert.severity().word(),
                    alert.title(),
                    personal ? "" : alert.explanation(),
                    personal ? List.of() : Said.of(AlertSaying.in(alert.attributes())),
                    alert.source().value(),
                    alert.detectedAt(),
                    alert.observations());
        }
    }
}
