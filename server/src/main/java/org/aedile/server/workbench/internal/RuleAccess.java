package org.aedile.server.workbench.internal;

import java.security.Principal;
import org.aedile.detection.RuleStanding;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.gate.Sight;
import org.aedile.server.workbench.RuleVersion;
import org.jspecify.annotations.Nullable;

/** What a caller may do with rules of agencies: see those of the own and the city's, change those of the own, and as administrators the city's. */
final class RuleAccess {
    private RuleAccess() {}

    static Caller callerOf(Principal person) {
        return Caller.find(person)
                .orElseThrow(() ->
                        new IllegalStateException("a request that needs a log-in has no caller: " + person.getName()));
    }

    /** What a text sees that the caller asks something: what is the caller's own. */
    static RuleStanding standingOf(Caller caller) {
        return Sight.ownOf(caller).all()
                ? RuleStanding.CITY
                : new RuleStanding(caller.agency().value(), false);
    }

    static boolean sees(Caller caller, String agency) {
        return agency.isEmpty() || Sight.ownOf(caller).owns(agency);
    }

    /**
     * The agency for a new rule: that of the caller when none is named.
     *
     * @throws AedileException {@code NOT_ALLOWED} for another one
     */
    static String agencyFor(Caller caller, @Nullable String named) {
        String agency = named == null ? caller.agency().value() : named;
        if (!isTrustedWith(caller, agency)) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    agency.isEmpty() ? "a rule of the city sees everything" : "'" + agency + "' is not your agency",
                    "leave the agency out to write a rule of your own, or ask an administrator");
        }
        return agency;
    }

    /**
     * @throws AedileException {@code NOT_ALLOWED} when the caller may only see it
     */
    static void requireChangeable(Caller caller, RuleVersion version) {
        agencyFor(caller, version.agency());
    }

    private static boolean isTrustedWith(Caller caller, String agency) {
        return agency.isEmpty() ? caller.has(Role.ADMIN) : Sight.ownOf(caller).owns(agency);
    }
}
