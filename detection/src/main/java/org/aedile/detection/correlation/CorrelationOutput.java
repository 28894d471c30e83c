package org.aedile.detection.correlation;

import java.util.Map;
import org.aedile.kernel.Alert;

/** Where correlations put what they conclude; called on the stepping thread, in order. */
public interface CorrelationOutput {
    /**
     * A new alert, a revision of one under the same id, or its retraction.
     *
     * @param known values of its group and of the match that opened it, by the names of their fields; not to be shown
     */
    void alert(Alert alert, Map<String, String> known);

    /** An alert stands, but comes from elsewhere than was told: what took it there must let it go. */
    void moved(Alert alert, Map<String, String> known);
}
