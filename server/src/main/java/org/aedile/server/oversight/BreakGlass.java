package org.aedile.server.oversight;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * Sight of another agency's records that a person took in an emergency, without asking anybody, and answers for afterwards.
 *
 * @param id 16 hexadecimal digits
 * @param agency of the person
 * @param person account
 * @param name what people call them
 * @param scope what they see by it
 * @param reason why
 * @param from when it began
 * @param until first moment at which it holds no more
 * @param ended when and by whom it was ended before; null when nobody did
 * @param review what a privacy officer found; null before
 */
public record BreakGlass(
        String id,
        AgencyId agency,
        String person,
        String name,
        Scope scope,
        String reason,
        Instant from,
        Instant until,
        @Nullable Ended ended,
        @Nullable Review review) {
    /** A review is due this long after it began. */
    public static final Duration REVIEWED_WITHIN = Duration.ofDays(3);

    /**
     * What is seen: alerts and sources as their owner sees them.
     *
     * @param owner agency whose they are
     * @param categories kinds of source; empty for all
     */
    public record Scope(AgencyId owner, Set<String> categories) {
        public Scope {
            categories = Set.copyOf(categories);
        }

        /** True for what that agency has of that kind of source. */
        public boolean covers(AgencyId agency, String category) {
            return owner.equals(agency) && (categories.isEmpty() || categories.contains(category));
        }
    }

    /** Who ended it before its time. */
    public record Ended(Instant at, String person) {}

    /** What a privacy officer found. */
    public record Review(Instant at, String person, boolean justified, String text) {}

    /** True while it gives sight. */
    public boolean isOpen(Instant now) {
        return ended == null && now.isBefore(until);
    }

    /** When the review is due at the latest. */
    public Instant due() {
        return from.plus(REVIEWED_WITHIN);
    }

    /** True when nobody reviewed it in time. */
    public boolean isOverdue(Instant now) {
        return review == null && !now.isBefore(due());
    }

    /** True for people of either agency. */
    public boolean concerns(AgencyId one) {
        return agency.equals(one) || scope.owner().equals(one);
    }
}
