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
        this.domains = domains;
        this.views = views;
    }

    /** The open time domains that the caller may know of, live first. */
    List<DomainSummary> domainsOf(Caller caller) {
        return domains.listOpen().stream()
                .filter(domain -> caller.owns(domain.agency()))
                .map(DomainSummary::of)
                .toList();
    }

    SessionView of(Caller caller) {
        boolean closed = caller.roles().isEmpty();
        Optional<Role> viewed = views.of(caller);
        return new SessionView(
                SessionView.User.of(caller),
                closed ? List.of() : domainsOf(caller),
                domains.findOpen("demo").isPresent(),
                closed,
                viewed.orElse(null),
                viewed.isPresent() ? List.of() : views.choices(caller));
    }
}
