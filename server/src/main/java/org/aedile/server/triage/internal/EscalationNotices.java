package org.aedile.server.triage.internal;

import java.util.List;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Role;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.gate.Gate;
import org.aedile.server.notification.CityWords;
import org.aedile.server.notification.NewNotification;
import org.aedile.server.notification.NewNotification.Matter;
import org.aedile.server.notification.NewNotification.Message;
import org.aedile.server.notification.NewNotification.Recipients;
import org.aedile.server.notification.NotificationKind;
import org.aedile.server.notification.Notifications;
import org.aedile.server.triage.Escalation;
import org.aedile.server.triage.Escalation.Recipient;
import org.aedile.server.triage.EscalationListener;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemSummary;
import org.springframework.stereotype.Component;

/**
 * Tells people that an item was handed on to them. From the second step on, and where it goes to people who had it already,
 * it is told as critical: louder, in quiet hours too, and by whatever else the agency has chosen for escalations.
 */
@Component
class EscalationNotices implements EscalationListener {
    private static final int LONGEST_TITLE = 200;

    private final Notifications notifications;
    private final TimeDomains domains;
    private final Gate gate;
    private final CityWords cityWords;

    EscalationNotices(Notifications notifications, TimeDomains domains, Gate gate, CityWords cityWords) {
        this.notifications = notifications;
        this.domains = domains;
        this.gate = gate;
        this.cityWords = cityWords;
    }

    @Override
    public void escalated(Escalation escalation, ItemChange item) {
        if (domains.findOpen(escalation.timeDomain()).isPresent()) {
            item.seenBy(gate.sightOf(item.agency())).ifPresent(seen -> tell(escalation, item, seen));
        }
    }

    private void tell(Escalation escalation, ItemChange item, ItemSummary seen) {
        String key = "escalation %s %s %d".formatted(seen.id(), seen.waitingSince(), escalation.step());
        var unused = notifications.send(new NewNotification(
                escalation.timeDomain(),
                item.agency(),
                new Matter(NotificationKind.ESCALATION, key, severity(escalation, seen), seen.category()),
                new Message(title(item, seen), text(escalation), "/?sel=item:" + seen.id()),
                recipients(escalation.people())));
    }

    private static Severity severity(Escalation escalation, ItemSummary seen) {
        boolean hadIt = escalation.recipient() == Recipient.EVERYBODY
                && !escalation.people().isEmpty();
        boolean again = escalation.step() > 1 || hadIt;
        return again ? Severity.CRITICAL : Severity.require(seen.severity());
    }

    /** It leaves the platform, so it says nothing of people. */
    private String title(ItemChange item, ItemSummary seen) {
        boolean personal = item.parts().stream().anyMatch(part -> part.alert().personal());
        String title = cityWords.say("item.waits", seen.number()) + (personal ? "" : ": " + seen.title());
        return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    }

    private String text(Escalation escalation) {
        return cityWords.say(
                "item.unacknowledged",
                Upkeep.EACH_STEP.multipliedBy(escalation.step()).toSeconds(),
                cityWords.say("item.to." + escalation.recipient().word()));
    }

    /** All who handle alerts, while nobody is on duty. */
    private static Recipients recipients(List<String> people) {
        return people.isEmpty()
                ? Recipients.of(Role.OPERATOR, Role.SUPERVISOR, Role.IT_SECURITY, Role.INCIDENT_COMMANDER)
                : Recipients.of(people);
    }
}
