package org.aedile.server.gate.internal;

import java.time.Instant;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.agreement.Agreement;
import org.aedile.server.agreement.Agreements;
import org.aedile.server.gate.Gate;
import org.aedile.server.gate.Sight;
import org.springframework.stereotype.Component;

/** The gate as the agreements that hold now say. */
@Component
class AgreementGate implements Gate {
    private final Agreements agreements;

    AgreementGate(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public Sight sightOf(Caller caller) {
        Sight sight = sightOf(caller.agency());
        return caller.isLocal() ? new Sight(sight.viewer(), sight.grants(), true) : sight;
    }

    @Override
    public Sight sightOf(AgencyId agency) {
        List<Sight.Grant> grants = agreements.inEffect(Instant.now()).stream()
                .map(Agreement::terms)
                .filter(terms -> terms.sees().equals(agency))
                .flatMap(terms -> terms.clauses().stream().map(clause -> new Sight.Grant(terms.shows(), clause)))
                .toList();
        return new Sight(agency, grants, false);
    }

    @Override
    public void listen(Runnable changed) {
        agreements.listen(changed);
    }
}
