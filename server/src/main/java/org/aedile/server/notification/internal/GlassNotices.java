package org.aedile.server.notification.internal;

import java.util.stream.Stream;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.access.Role;
import org.aedile.server.notification.CityWords;
import org.aedile.server.notification.NewNotification;
import org.aedile.server.notification.NewNotification.Matter;
import org.aedile.server.notification.NewNotification.Message;
import org.aedile.server.notification.NewNotification.Recipients;
import org.aedile.server.notification.NotificationKind;
import org.aedile.server.notification.Notifications;
import org.aedile.server.oversight.BreakGlass;
import org.aedile.server.oversight.GlassListener;
import org.springframework.stereotype.Component;

/** Tells the privacy officers of both agencies that somebody broke the glass; who it was, they read there. */
@Component
class GlassNotices implements GlassListener {
    private final Notifications notifications;
    private final CityWords words;

    GlassNotices(Notifications notifications, CityWords words) {
        this.notifications = notifications;
        this.words = words;
    }

    @Override
    public void begun(BreakGlass glass) {
        Stream.of(glass.agency(), glass.scope().owner()).distinct().forEach(agency -> tell(agency, glass));
    }

    private void tell(AgencyId agency, BreakGlass glass) {
        String text = words.say("glass.text", glass.agency(), glass.scope().owner(), glass.until());
        notifications.send(new NewNotification(
                TimeDomain.LIVE.id(),
                agency,
                new Matter(NotificationKind.BREAK_GLASS, "break-glass " + glass.id(), Severity.HIGH, ""),
                new Message(words.say("glass.title"), text, "/break-glass"),
                Recipients.of(Role.PRIVACY)));
    }
}
