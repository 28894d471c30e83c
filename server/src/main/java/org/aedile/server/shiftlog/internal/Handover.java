package org.aedile.server.shiftlog.internal;

import java.time.Instant;
import java.util.List;
import org.aedile.server.shiftlog.HandoverPart.Section;
import org.jspecify.annotations.Nullable;

/**
 * What one shift handed over to the next.
 *
 * @param at by the clock of the time domain
 * @param note what they said besides; may be empty
 * @param sections what was open then
 * @param confirmedAt when the next shift confirmed that they read it
 */
record Handover(
        String id,
        Instant at,
        String author,
        String authorName,
        String note,
        List<Section> sections,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        @Nullable String confirmedName) {}
