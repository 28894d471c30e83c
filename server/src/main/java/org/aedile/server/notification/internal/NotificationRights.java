package org.aedile.server.notification.internal;

import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.access.RoleNeeded;

/** Who says who is told what, and sees what became of it. */
final class NotificationRights {
    private NotificationRights() {}

    static void requireSupervisor(Caller caller) {
        if (!caller.has(Role.SUPERVISOR) && !caller.has(Role.ADMIN)) {
            throw RoleNeeded.of(
                    "who is told what is looked after by a supervisor or an administrator",
                    caller,
                    Role.SUPERVISOR,
                    Role.ADMIN);
        }
    }
}
