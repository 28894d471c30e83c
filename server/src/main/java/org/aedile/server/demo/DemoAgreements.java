package org.aedile.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.agreement.Agreement;
import org.aedile.server.agreement.Agreements;
import org.aedile.server.agreement.Clause;
import org.aedile.server.agreement.Clause.Masking;
import org.aedile.server.agreement.Clause.Records;
import org.aedile.server.agreement.Clause.Use;
import org.aedile.server.agreement.Grounds;
import org.aedile.server.agreement.Grounds.Regime;
import org.aedile.server.agreement.Terms;
import org.aedile.server.source.Source;

/** What the agencies of the demo city show those whose people sit at its desks. */
final class DemoAgreements {
    private static final AgencyId POLICE = AgencyId.of("police");
    private static final List<AgencyId> DESKS = List.of(POLICE, AgencyId.of("municipality"));
    private static final Duration VALID = Duration.ofDays(365);
    private static final List<Clause> CLAUSES = List.of(
            new Clause(Records.ALERTS, Set.of(), Severity.LOW, Masking.NOTHING, Use.HANDLE),
            new Clause(Records.SOURCES, Set.of(), Severity.LOW, Masking.NOTHING, Use.SEE),
            new Clause(Records.UNITS, Set.of(), Severity.LOW, Masking.NOTHING, Use.HANDLE),
            new Clause(Records.CAMERAS, Set.of(), Severity.LOW, Masking.PERSONAL, Use.SEE));

    private DemoAgreements() {}

    /** Makes them, signed by both sides, unless they are there; also for what the command line registers. */
    static void make(Agreements agreements) {
        if (!agreements.inEffect(Instant.now()).isEmpty()) {
            return;
        }
        List<AgencyId> owners = Stream.concat(
                        DemoSources.all().stream().map(Source::agency), Stream.of(Caller.LOCAL.agency()))
                .distinct()
                .sorted()
                .toList();
        for (AgencyId viewer : DESKS) {
            owners.stream().filter(owner -> !owner.equals(viewer)).forEach(owner -> agree(agreements, owner, viewer));
        }
    }

    private static void agree(Agreements agreements, AgencyId shows, AgencyId sees) {
        Instant now = Instant.now();
        Terms terms = new Terms(shows, sees, CLAUSES, grounds(shows, sees), now, now.plus(VALID));
        Agreement proposed = agreements.propose(terms, controllerOf(shows));
        agreements.sign(proposed.id(), controllerOf(shows));
        agreements.sign(proposed.id(), controllerOf(sees));
    }

    private static Grounds grounds(AgencyId shows, AgencyId sees) {
        return new Grounds(
                "one picture of the city's safety",
                "Law 1.565, article 5: public interest",
                regimeOf(shows),
                regimeOf(sees),
                shows.equals(POLICE) ? "Law 1.565, article 5" : null);
    }

    private static Regime regimeOf(AgencyId agency) {
        return agency.equals(POLICE) ? Regime.LAW_ENFORCEMENT : Regime.GDPR;
    }

    private static Caller controllerOf(AgencyId agency) {
        return new Caller(agency + "-controller", "Controller of " + agency, agency, Set.of(Role.CONTROLLER), "demo");
    }
}
