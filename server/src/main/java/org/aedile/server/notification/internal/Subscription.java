package org.aedile.server.notification.internal;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.notification.NotificationKind;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to be told what, by which way.
 *
 * @param id 16 hexadecimal digits
 * @param agency whose it is
 * @param about what it is about
 * @param channel by which way
 * @param target e-mail address or name of a webhook; empty for screens
 * @param audience whose screens
 * @param quiet when nothing but what is critical is told; null for never
 */
record Subscription(
        String id,
        AgencyId agency,
        About about,
        ChannelKind channel,
        String target,
        Audience audience,
        @Nullable Quiet quiet) {

    /**
     * What it is about.
     *
     * @param kinds of notification; empty for all
     * @param least severity from which on
     * @param categories kinds of source; empty for all
     */
    record About(Set<NotificationKind> kinds, Severity least, Set<String> categories) {
        About {
            kinds = Set.copyOf(kinds);
            categories = Set.copyOf(categories);
        }

        boolean covers(NotificationKind kind, Severity severity, String category) {
            return (kinds.isEmpty() || kinds.contains(kind))
                    && severity.compareTo(least) >= 0
                    && (categories.isEmpty() || categories.contains(category));
        }
    }

    /**
     * Whose screens.
     *
     * @param roles of the people; empty for all
     * @param onDuty only those of the shift that is on, while there is one
     */
    record Audience(List<String> roles, boolean onDuty) {
        Audience {
            roles = List.copyOf(roles);
        }
    }

    /**
     * Hours of the day by the city's clock; they may go over midnight.
     *
     * @param from first minute
     * @param to first minute after them
     */
    record Quiet(LocalTime from, LocalTime to) {
        @Override
        public String toString() {
            return from + " to " + to;
        }

        boolean covers(LocalTime time) {
            boolean sameDay = from.isBefore(to);
            return sameDay ? !time.isBefore(from) && time.isBefore(to) : !time.isBefore(from) || time.isBefore(to);
        }
    }

    /** True when that may not be told now because of the hour. */
    boolean isQuiet(Severity severity, LocalTime now) {
        return quiet != null && severity != Severity.CRITICAL && quiet.covers(now);
    }
}
