package org.aedile.server.access.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.audit.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people who answer for others look through the eyes of another role, to see what it sees. It only takes rights away,
 * changes nothing, and is over after half an hour and with the server. Thread-safe.
 */
@Component
class RoleViews {
    static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Set<Role> VIEWERS = EnumSet.of(Role.SUPERVISOR, Role.PRIVACY, Role.ADMIN);
    private static final Set<Role> VIEWED = EnumSet.of(Role.OPERATOR, Role.ANALYST, Role.WALL);

    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Map<String, View> views = new ConcurrentHashMap<>();

    RoleViews(Deeds deeds, TransactionTemplate transactions, InstantSource clock) {
        this.deeds = deeds;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record View(Role role, Instant until) {}

    /** The role through whose eyes the caller's session looks; empty as a rule. */
    Optional<Role> of(Caller caller) {
        return Optional.ofNullable(views.get(caller.sessionId()))
                .filter(view -> clock.instant().isBefore(view.until()))
                .map(View::role);
    }

    /** The caller with the one role through whose eyes they look, and with all of theirs when they don't. */
    Caller through(Caller caller) {
        return of(caller)
                .map(role -> new Caller(
                        caller.username(), caller.displayName(), caller.agency(), Set.of(role), caller.sessionId()))
                .orElse(caller);
    }

    /** Through whose eyes the caller may look: roles that see no more than they do. */
    List<Role> choices(Caller caller) {
        if (caller.sessionId().isEmpty() || VIEWERS.stream().noneMatch(caller::has)) {
            return List.of();
        }
        Set<Role> choices = EnumSet.copyOf(VIEWED);
        choices.addAll(caller.roles());
        if (caller.has(Role.ADMIN)) {
            choices.add(Role.SUPERVISOR);
        }
        if (caller.roles().size() == 1) {
            choices.removeAll(caller.roles());
        }
        return List.copyOf(choices);
    }

    /**
     * @throws AedileException {@code NOT_ALLOWED} with the roles that the caller may choose
     */
    void begin(Role role, Caller caller) {
        List<Role> choices = choices(caller);
        if (!choices.contains(role)) {
            String words = choices.stream().map(Role::word).collect(Collectors.joining(", "));
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "you can't look as %s; you can as %s"
                            .formatted(role.word(), words.isEmpty() ? "nobody else" : words),
                    "it takes the role supervisor, privacy or admin");
        }
        Instant now = clock.instant();
        transactions.executeWithoutResult(
                status -> deeds.done("views-as", new Subject("role", role.word()), caller.sessionId()));
        views.values().removeIf(view -> !now.isBefore(view.until()));
        views.put(caller.sessionId(), new View(role, now.plus(LONGEST)));
    }

    /** Gives the caller all of their roles back; nothing happens when they have them. */
    void end(Caller caller) {
        View ended = views.remove(caller.sessionId());
        if (ended != null) {
            deeds.done("ended-view", "role", ended.role().word());
        }
    }
}
