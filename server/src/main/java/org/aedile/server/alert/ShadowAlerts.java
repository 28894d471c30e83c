package org.aedile.server.alert;

import java.util.List;
import org.aedile.kernel.Alert;

/** Takes in what rules in shadow found: it is counted and nobody is alerted. Called inside the projection's transaction. */
@FunctionalInterface
public interface ShadowAlerts {
    /** @param alerts first ones and revisions, in the order of the log */
    void keep(List<Alert> alerts);
}
