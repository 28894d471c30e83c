package org.aedile.server.duty.internal;

import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.access.RoleNeeded;

/** Who says who answers for what, and who is there. */
final class DutyRights {
    private DutyRights() {}

    static void requirePlanner(Caller caller) {
        if (!caller.has(Role.SUPERVISOR) && !caller.has(Role.ADMIN)) {
            throw RoleNeeded.of(
                    "shifts and areas are written by a supervisor or an administrator",
                    caller,
                    Role.SUPERVISOR,
                    Role.ADMIN);
        }
    }
}
