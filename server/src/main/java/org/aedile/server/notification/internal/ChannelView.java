package org.aedile.server.notification.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a channel is doing, by what the reader's agency sent in the last day.
 *
 * @param targets names of webhooks that can be told; empty for other channels
 * @param state {@code unset} when the settings lack something, {@code failing} when the last try failed
 * @param detail what is missing, or why the last try failed
 * @param waiting deliveries that are to be tried
 * @param delivered deliveries of the last 24 hours
 * @param failed deliveries of the last 24 hours that were given up
 */
record ChannelView(
        ChannelKind channel,
        List<String> targets,

        @Schema(allowableValues = {"ok", "failing", "unset", "unused"})
        String state,

        String detail,
        int waiting,
        int delivered,
        int failed,
        @Nullable Instant lastDeliveredAt) {}
