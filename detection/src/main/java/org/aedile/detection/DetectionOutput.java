package org.aedile.detection;

import org.aedile.detection.correlation.Match;
import org.aedile.detection.invariant.PlantReport;
import org.aedile.kernel.Alert;

/** Where a step puts what it concludes; called on the stepping thread, in order. */
public interface DetectionOutput {
    /** A new alert, or a revision of one under the same id. */
    void alert(Alert alert);

    /** A rule matched that a correlation counts: to be stepped by {@link
     * org.aedile.detection.correlation.CorrelationStep} under {@link Match#key()}. */
    void match(Match match);

    /** What is usual in one hour of the week was learned anew. */
    void baseline(BaselineUpdate update);

    /** How the relations of a plant hold; for people to look at, and dropped where nobody does. */
    default void plant(PlantReport report) {}
}
