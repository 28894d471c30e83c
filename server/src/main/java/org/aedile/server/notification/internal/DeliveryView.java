package org.aedile.server.notification.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.aedile.server.notification.NotificationKind;
import org.jspecify.annotations.Nullable;

/**
 * What became of one way of telling something.
 *
 * @param target e-mail address, name of a webhook, or whose screens
 * @param roles whose screens; empty for all
 * @param people whose screens; empty for all
 * @param reason why it isn't delivered; empty when it is
 * @param tries how often it was tried
 * @param nextAt when it is tried again
 */
record DeliveryView(
        String id,
        String notification,
        NotificationKind kind,

        @Schema(allowableValues = {"critical", "high", "medium", "low"})
        String severity,

        String title,
        ChannelKind channel,
        String target,
        List<String> roles,
        List<String> people,

        @Schema(allowableValues = {"queued", "delivered", "failed", "withheld"})
        String state,

        String reason,
        int tries,
        Instant queuedAt,
        @Nullable Instant triedAt,
        @Nullable Instant nextAt,
        @Nullable Instant deliveredAt) {}
