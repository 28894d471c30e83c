package org.aedile.server.access.internal;

import java.util.List;
import java.util.Optional;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.api.DomainSummary;
import org.aedile.server.domain.TimeDomains;
import org.springframework.stereotype.Component;

/** Tells screens who is logged in. */
@Component
class SessionViews {
    private final TimeDomains domains;

    private final RoleViews views;

    SessionViews(TimeDomains domains, RoleViews views) {
        this.views = views;
        this.domains = domains;
    }

    SessionView of(Caller caller) {
        boolean closed = caller.roles().isEmpty();
        Optional<Role> viewed = views.of(caller);
        return new SessionView(
                SessionView.User.of(caller),
                closed
                        ? List.of()
                        : domains.listOpen().stream().map(DomainSummary::of).toList(),
                domains.findOpen("demo").isPresent(),
                closed,
                viewed.orElse(null),
                viewed.isPresent() ? List.of() : views.choices(caller));
    }
}
