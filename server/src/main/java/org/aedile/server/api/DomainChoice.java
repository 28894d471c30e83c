package org.aedile.server.api;

import java.time.Clock;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.domain.TimeDomains;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which time domain a request is about: the one it names, else the demo while that is open, else live. */
@Component
public class DomainChoice {
    private static final String DEMO = "demo";

    private final TimeDomains domains;

    public DomainChoice(TimeDomains domains) {
        this.domains = domains;
    }

    /** The id, open or not: what was recorded of a closed domain can still be read. */
    public String idOf(@Nullable String requested) {
        if (requested != null && !requested.isEmpty()) {
            return requested;
        }
        return domains.findOpen(DEMO).isPresent() ? DEMO : TimeDomain.LIVE.id();
    }

    /**
     * The open domain.
     *
     * @throws AedileException {@code NOT_FOUND} when it isn't open
     */
    public OpenDomain requireOpen(@Nullable String requested) {
        String id = idOf(requested);
        return domains.findOpen(id)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_FOUND, "time domain '" + id + "' is not open", "GET /api/v1/domains lists them"));
    }

    /** The clock of that domain, the system's once it is closed. */
    public Clock clockOf(String id) {
        Optional<OpenDomain> open = domains.findOpen(id);
        return open.isPresent() ? open.get().clock() : Clock.systemUTC();
    }
}
