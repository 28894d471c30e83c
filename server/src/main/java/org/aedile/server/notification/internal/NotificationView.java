package org.aedile.server.notification.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.aedile.server.notification.NotificationKind;
import org.jspecify.annotations.Nullable;

/**
 * A notification as it came to somebody.
 *
 * @param at when it was raised, by the clock of the time domain
 * @param storedAt when it was written down
 * @param repeats how often it was told again within a while
 * @param seenAt when this person saw it
 */
record NotificationView(
        String id,
        NotificationKind kind,

        @Schema(allowableValues = {"critical", "high", "medium", "low"})
        String severity,

        String category,
        String title,
        String text,
        String link,
        Instant at,
        Instant storedAt,
        int repeats,
        @Nullable Instant seenAt) {}
