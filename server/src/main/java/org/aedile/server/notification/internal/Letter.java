package org.aedile.server.notification.internal;

import java.time.Instant;
import org.aedile.kernel.Severity;

/**
 * A notification on its way to one target.
 *
 * @param delivery id of the delivery, the same however often it is tried
 * @param notification id of the notification
 * @param target e-mail address or name of a webhook
 * @param tries how often it was tried, this time included
 */
record Letter(String delivery, String notification, ChannelKind channel, String target, int tries, Content content) {

    /**
     * What is told.
     *
     * @param raisedAt by the clock of the time domain
     */
    record Content(
            String agency,
            String timeDomain,
            String kind,
            Severity severity,
            String category,
            String title,
            String text,
            String link,
            Instant raisedAt) {}
}
