package org.aedile.server.notification.internal;

import org.aedile.kernel.TimeDomain;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.domain.TimeDomains;
import org.springframework.stereotype.Component;

/**
 * How far something may be told, by the kind of its time domain; the only place that decides it. The table of deliveries
 * refuses what would go further.
 */
@Component
class Reach {
    private final TimeDomains domains;

    Reach(TimeDomains domains) {
        this.domains = domains;
    }

    /** True when it is of the live city, so that it may leave the screens; a domain that is closed is over. */
    boolean isLive(String timeDomain) {
        return domains.findOpen(timeDomain)
                .map(OpenDomain::domain)
                .filter(domain -> domain.kind() == TimeDomain.Kind.LIVE)
                .isPresent();
    }

    /** Why something that isn't of the live city stays inside. */
    static String reason(String timeDomain) {
        return "time domain '%s' is not the live city: only its own screens are told".formatted(timeDomain);
    }
}
