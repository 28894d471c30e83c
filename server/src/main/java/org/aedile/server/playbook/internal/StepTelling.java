package org.aedile.server.playbook.internal;

import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Severity;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.Incidents;
import org.aedile.server.notification.NewNotification;
import org.aedile.server.notification.NewNotification.Matter;
import org.aedile.server.notification.NewNotification.Message;
import org.aedile.server.notification.NewNotification.Recipients;
import org.aedile.server.notification.NotificationKind;
import org.aedile.server.notification.Notifications;
import org.aedile.server.notification.Receipt;
import org.aedile.server.playbook.Errand;
import org.aedile.server.playbook.PlaybookRun;
import org.aedile.server.playbook.Step.StepHead;
import org.springframework.stereotype.Component;

/**
 * What steps of a playbook say, told exactly once however often they are looked at: each step of a run has a key of its own,
 * which is written down with what is told. It happens in the run's time domain, so what is of an exercise reaches its screens
 * only. Thread-safe.
 */
@Component
class StepTelling {
    private final Notifications notifications;
    private final Incidents incidents;

    StepTelling(Notifications notifications, Incidents incidents) {
        this.notifications = notifications;
        this.incidents = incidents;
    }

    /**
     * The incident that is told of.
     *
     * @throws AedileException {@code NOT_FOUND} for a run that has none
     */
    IncidentSummary requireIncident(PlaybookRun run) {
        String id = run.incident()
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND, "this run has no incident, so it is only tried out", "go on by hand"));
        return incidents.require(id, IncidentNotes.platform(run.lead()));
    }

    /** Tells people of an agency; what became of it, none before that is known. */
    List<Receipt> tell(Errand errand, AgencyId agency, Recipients recipients) {
        return follow(errand, agency).orElseGet(() -> {
            var unused = notifications.send(notification(errand, agency, recipients));
            return List.of();
        });
    }

    /** Calls a webhook for the agency that leads; what became of it, none before that is known. */
    List<Receipt> call(Errand errand, String webhook) {
        AgencyId lead = errand.run().lead();
        return follow(errand, lead).orElseGet(() -> {
            var unused = notifications.call(notification(errand, lead, Recipients.SUBSCRIBED), webhook);
            return List.of();
        });
    }

    private Optional<List<Receipt>> follow(Errand errand, AgencyId agency) {
        String domain = errand.run().domain();
        Optional<List<Receipt>> receipts = notifications.receipts(domain, agency, key(errand));
        if (receipts.isPresent() && errand.retried()) {
            notifications.tryAgain(domain, agency, key(errand));
            return Optional.of(List.of());
        }
        return receipts;
    }

    private NewNotification notification(Errand errand, AgencyId agency, Recipients recipients) {
        IncidentSummary incident = requireIncident(errand.run());
        StepHead head = errand.step().head();
        return new NewNotification(
                errand.run().domain(),
                agency,
                new Matter(NotificationKind.PLAYBOOK, key(errand), Severity.require(incident.severity()), ""),
                new Message(head.title(), head.text(), "/?sel=incident:" + incident.id()),
                recipients);
    }

    private static String key(Errand errand) {
        return "playbook " + errand.key();
    }
}
