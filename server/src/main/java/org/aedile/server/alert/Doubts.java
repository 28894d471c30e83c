package org.aedile.server.alert;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.aedile.server.alert.AlertListener.AlertChange;

/**
 * What makes it doubtful that a sensor says what is: open cyber alerts, high or critical, on what it can't do without, as the
 * assets say it. An alert is one of cyber when its rule names a technique of MITRE ATT&amp;CK. Thread-safe.
 */
@FunctionalInterface
public interface Doubts {
    /** Dependencies apart: a sensor, its gateway, the switch of that, and what runs the switch. */
    int HOPS = 3;

    /**
     * @param alerts only those with numbers can be doubted
     * @return by the id of the alert, oldest first, as nobody's eyes have filtered them; those without doubts are left out
     */
    Map<String, List<AlertChange>> about(String timeDomain, Collection<AlertSummary> alerts);
}
