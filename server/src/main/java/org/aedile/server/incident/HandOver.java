package org.aedile.server.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident goes from one person of an agency to another, as at the change of shifts.
 *
 * @param id 16 hexadecimal digits
 * @param agency whose people they are
 * @param from user name
 * @param to user name
 * @param note what the next one has to know
 * @param offeredAt when, by the domain's clock
 * @param acceptedAt when the next one took it; null until then
 */
public record HandOver(
        String id,
        String agency,
        String from,
        String to,
        String note,
        Instant offeredAt,
        @Nullable Instant acceptedAt) {}
