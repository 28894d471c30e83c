package org.aedile.server.access;

import java.security.Principal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.server.audit.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who calls: the principal of every authenticated request.
 *
 * @param username unique; a machine's is {@code token:} and its name, the command line's is {@code local}
 * @param displayName what people call them
 * @param agency agency they act for
 * @param roles what they are trusted with
 * @param sessionId session of a person; empty for machines
 */
public record Caller(String username, String displayName, AgencyId agency, Set<Role> roles, String sessionId)
        implements Principal {
    /** Whoever can read the local token: they run the machine itself. No session and no token is equal to it. */
    public static final Caller LOCAL = new Caller(
            "local",
            "Command line",
            AgencyId.of("operations"),
            EnumSet.of(Role.ADMIN, Role.SUPERVISOR, Role.OPERATOR, Role.PRIVACY),
            "");

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** True for a command on the same machine, from which the software can hide nothing. */
    public boolean isLocal() {
        return equals(LOCAL);
    }

    /** True for what is of all agencies, or the caller's own; of whoever runs the machine everything is. */
    public boolean owns(Optional<AgencyId> owner) {
        return isLocal() || owner.isEmpty() || owner.get().equals(agency);
    }

    /** The caller whom a request's principal stands for; empty when nobody has signed in. */
    public static Optional<Caller> find(@Nullable Principal person) {
        return person instanceof Authentication signedIn && signedIn.getPrincipal() instanceof Caller caller
                ? Optional.of(caller)
                : Optional.empty();
    }

    /** The caller of this thread; empty outside of requests. */
    public static Optional<Caller> current() {
        return find(SecurityContextHolder.getContext().getAuthentication());
    }

    /** The caller as the audit log names them. */
    public Actor actor() {
        return new Actor(
                username,
                agency.value(),
                roles.stream().map(Role::word).sorted().toList());
    }

    @Override
    public String getName() {
        return username;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
