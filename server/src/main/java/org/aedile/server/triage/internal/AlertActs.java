package org.aedile.server.triage.internal;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Alerts;
import org.aedile.server.alert.Alerts.Deed;
import org.aedile.server.alert.CloseReason;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does with the alerts of an item what was done with the item, as far as the caller's agency looks after them. Each alert is
 * a transaction of its own; one that somebody has closed meanwhile stays as they left it. Thread-safe.
 */
@Component
class AlertActs {
    private static final Logger LOG = LoggerFactory.getLogger(AlertActs.class);
    private static final String NEW = "new";
    private static final String ACKNOWLEDGED = "acknowledged";

    private final Alerts alerts;
    private final Gate gate;

    AlertActs(Alerts alerts, Gate gate) {
        this.alerts = alerts;
        this.gate = gate;
    }

    void acknowledge(Collection<AlertChange> parts, Caller caller) {
        each(parts, caller, alert -> {
            if (alert.state().equals(NEW)) {
                alerts.acknowledge(alert.id(), deed(caller));
            }
        });
    }

    void close(Collection<AlertChange> parts, CloseReason reason, Caller caller) {
        each(parts, caller, alert -> alerts.close(alert.id(), reason, deed(caller)));
    }

    /** Nobody looks after them any more, though their items are an agency's. */
    void letGo(Collection<AlertChange> parts, AgencyId agency) {
        Sight sight = gate.sightOf(agency);
        each(now(parts), sight, alert -> {
            if (alert.state().equals(ACKNOWLEDGED)) {
                alerts.reopen(alert.id(), new Deed(AgencyQueue.NOBODY, sight, null));
            }
        });
    }

    /** As they were before. */
    void takeBack(Collection<AlertChange> before, Caller caller) {
        each(before, caller, alert -> {
            if (alert.state().equals(NEW)) {
                alerts.reopen(alert.id(), deed(caller));
            } else if (alert.state().equals(ACKNOWLEDGED)) {
                alerts.reopen(alert.id(), deed(caller));
                alerts.acknowledge(alert.id(), deed(caller));
            }
        });
    }

    /** As they are now. */
    List<AlertChange> now(Collection<AlertChange> before) {
        return alerts.listAll(before.stream().map(alert -> alert.summary().id()).toList());
    }

    private void each(Collection<AlertChange> parts, Caller caller, Consumer<AlertSummary> act) {
        each(parts, gate.sightOf(caller), act);
    }

    private void each(Collection<AlertChange> parts, Sight sight, Consumer<AlertSummary> act) {
        parts.stream().filter(part -> sight.handles(part.traits())).forEach(part -> {
            try {
                act.accept(part.summary());
            } catch (AedileException e) {
                LOG.debug("alert {} stays as it is: {}", part.summary().id(), e.getMessage());
            }
        });
    }

    private Deed deed(Caller caller) {
        return new Deed(caller.username(), gate.sightOf(caller), null);
    }
}
