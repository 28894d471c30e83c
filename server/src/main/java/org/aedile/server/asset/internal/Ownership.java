package org.aedile.server.asset.internal;

import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Sight;
import org.springframework.stereotype.Component;

/** Who may see and change what of the city: everybody what is the own agency's. What is of others looks as if it were not there. */
@Component
class Ownership {
    private final Decisions decisions;

    Ownership(Decisions decisions) {
        this.decisions = decisions;
    }

    static boolean owns(Caller caller, AgencyId owner) {
        return Sight.ownOf(caller).owns(owner);
    }

    /**
     * @param owner whose it is; empty when there is no such thing
     * @param absent what is said when there is none
     * @throws AedileException {@code absent}, also when it is another agency's
     */
    void requireOwn(Caller caller, Subject what, Optional<AgencyId> owner, AedileException absent) {
        if (owner.isEmpty()) {
            throw absent;
        }
        if (!owns(caller, owner.get())) {
            throw decisions.refused(caller, what, absent);
        }
    }

    /**
     * @param owner who has something of that id already, if so
     * @throws AedileException {@code CONFLICT} when another agency has
     */
    void requireFree(Caller caller, Subject what, Optional<AgencyId> owner) {
        if (owner.isPresent() && !owns(caller, owner.get())) {
            String taken = "the id '" + what.id() + "' is taken";
            throw decisions.refused(caller, what, new AedileException(ErrorCode.CONFLICT, taken, "choose another id"));
        }
    }
}
