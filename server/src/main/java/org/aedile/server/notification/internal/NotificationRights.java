package org.aedile.server.notification.internal;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;

/** Who says who is told what, and sees what became of it. */
final class NotificationRights {
    private NotificationRights() {}

    static void requireSupervisor(Caller caller) {
        if (!caller.has(Role.SUPERVISOR) && !caller.has(Role.ADMIN)) {
            throw new AedileException(
                    ErrorCode.NOT_ALLOWED,
                    "who is told what is looked after by a supervisor or an administrator",
                    "ask one of " + caller.agency());
        }
    }
}
