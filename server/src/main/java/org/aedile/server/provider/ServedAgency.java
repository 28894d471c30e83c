package org.aedile.server.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an agency is doing whom a provider serves: counts of what it may see, and no persons.
 *
 * @param id the agency
 * @param name what people call it
 * @param city its city
 * @param shown true when an agreement shows anything of it now
 * @param open open alerts by severity
 * @param sources sources that are seen
 * @param silent those of them that should have spoken
 * @param lastSign when the newest observation of a source that is seen came; null when none did
 */
public record ServedAgency(
        String id,
        String name,
        String city,
        boolean shown,
        AlertCounts open,
        int sources,
        int silent,
        @Nullable Instant lastSign) {
    /** Numbers of open alerts. */
    public record AlertCounts(int critical, int high, int medium, int low) {}
}
