package org.aedile.server.shiftlog.internal;

import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Alerts;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.aedile.server.shiftlog.HandoverPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Alerts that nobody has acknowledged yet, the most urgent first. */
@Component
@Order(2)
class OpenAlertsPart implements HandoverPart {
    private static final int LOOKED_AT = 10_000;
    private static final int SHOWN = 20;

    private final Alerts alerts;
    private final Gate gate;

    OpenAlertsPart(Alerts alerts, Gate gate) {
        this.alerts = alerts;
        this.gate = gate;
    }

    @Override
    public Section section(String timeDomain, Caller caller) {
        Sight sight = gate.sightOf(caller);
        List<AlertSummary> open = alerts.listOpen(timeDomain, LOOKED_AT).stream()
                .filter(alert -> sight.handles(alert.traits()))
                .filter(alert -> alert.summary().state().equals("new"))
                .map(OpenAlertsPart::kept)
                .toList();
        return new Section(
                "alerts",
                open.size(),
                open.stream().limit(SHOWN).map(OpenAlertsPart::line).toList());
    }

    private static AlertSummary kept(AlertChange alert) {
        return alert.personal() ? alert.summary().masked() : alert.summary();
    }

    private static Line line(AlertSummary alert) {
        return new Line(alert.severity(), alert.title(), "/?sel=alert:" + alert.id(), alert.detectedAt());
    }
}
