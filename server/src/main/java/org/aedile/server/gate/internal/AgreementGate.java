package org.aedile.server.gate.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.agreement.Agreement;
import org.aedile.server.agreement.Agreements;
import org.aedile.server.agreement.Terms;
import org.aedile.server.gate.ExtraSight;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.springframework.stereotype.Component;

/**
 * The gate as the agreements that hold now say. What an agency sees is kept until somebody changes an agreement or one begins
 * or ends by its time, as every request asks for it.
 */
@Component
class AgreementGate implements Gate {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Agreements agreements;
    private final List<ExtraSight> extras;
    private final InstantSource clock;
    private final Map<AgencyId, Known> known = new ConcurrentHashMap<>();

    AgreementGate(Agreements agreements, List<ExtraSight> extras, InstantSource clock) {
        this.agreements = agreements;
        this.extras = extras;
        this.clock = clock;
        agreements.listen(known::clear);
    }

    /** @param until when it has to be looked up again */
    private record Known(Sight sight, Instant until) {}

    @Override
    public Sight sightOf(Caller caller) {
        return caller.isLocal() ? Sight.ownOf(caller) : sightOf(caller.agency(), caller.username());
    }

    @Override
    public Sight sightOf(AgencyId agency, String username) {
        List<Sight.Grant> more = extras.stream()
                .flatMap(extra -> extra.of(agency, username).stream())
                .toList();
        return more.isEmpty() ? sightOf(agency) : sightOf(agency).with(more);
    }

    @Override
    public Set<String> exceptions() {
        return extras.stream().flatMap(extra -> extra.people().stream()).collect(Collectors.toSet());
    }

    @Override
    public Sight sightOf(AgencyId agency) {
        Instant now = clock.instant();
        Known before = known.get(agency);
        if (before != null && now.isBefore(before.until())) {
            return before.sight();
        }
        Known fresh = lookUp(agency, now);
        known.put(agency, fresh);
        return fresh.sight();
    }

    @Override
    public void listen(Runnable changed) {
        agreements.listen(changed);
        extras.forEach(extra -> extra.listen(changed));
    }

    private Known lookUp(AgencyId agency, Instant now) {
        List<Terms> seen = agreements.inEffect(now).stream()
                .map(Agreement::terms)
                .filter(terms -> terms.sees().equals(agency))
                .toList();
        List<Sight.Grant> grants = seen.stream()
                .flatMap(terms -> terms.clauses().stream().map(clause -> new Sight.Grant(terms.shows(), clause)))
                .toList();
        return new Known(new Sight(agency, grants, false), nextChange(agency, now));
    }

    /** The first time at which something begins or ends that the agency sees. */
    private Instant nextChange(AgencyId agency, Instant now) {
        return agreements.signed().stream()
                .map(Agreement::terms)
                .filter(terms -> terms.sees().equals(agency))
                .flatMap(terms -> java.util.stream.Stream.of(terms.from(), terms.until()))
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .filter(now.plus(LONGEST)::isAfter)
                .orElseGet(() -> now.plus(LONGEST));
    }
}
