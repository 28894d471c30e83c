package org.aedile.server.asset.internal;

import java.security.Principal;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;

/** Who may change what of the city: everybody what is the own agency's, administrators all. */
final class Ownership {
    private Ownership() {}

    /**
     * @param what it is: {@code asset 'pump-3'}
     * @throws AedileException {@code NOT_ALLOWED} when it is another agency's
     */
    static void require(Principal person, AgencyId owner, String what) {
        boolean trusted = Caller.find(person)
                .filter(caller -> caller.has(Role.ADMIN) || caller.agency().equals(owner))
                .isPresent();
        if (!trusted) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    what + " is of the agency '" + owner + "'",
                    "ask that agency, or an administrator");
        }
    }
}
