package org.aedile.server.notification.internal;

import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.notification.NotificationKind;
import org.jspecify.annotations.Nullable;

/**
 * A notification that was written down and not yet planned.
 *
 * @param roles whose screens, besides subscriptions
 * @param people whose screens, besides subscriptions
 * @param only the one way that a test takes; null for all
 */
record Waiting(
        String id,
        AgencyId agency,
        String timeDomain,
        NotificationKind kind,
        String key,
        Severity severity,
        String category,
        List<String> roles,
        List<String> people,
        @Nullable Way only,
        Instant storedAt) {
    Waiting {
        roles = List.copyOf(roles);
        people = List.copyOf(people);
    }

    /** A channel and whom it reaches. */
    record Way(ChannelKind channel, String target) {}
}
