package org.aedile.server.duty.internal;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;

/** Who says who answers for what, and who is there. */
final class DutyRights {
    private DutyRights() {}

    static void requirePlanner(Caller caller) {
        if (!caller.has(Role.SUPERVISOR) && !caller.has(Role.ADMIN)) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "shifts and areas are written by a supervisor or an administrator",
                    "ask one of " + caller.agency());
        }
    }
}
