package org.aedile.server.access.internal;

import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.api.DomainSummary;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in, and what there is to see.
 *
 * @param user the person
 * @param domains the open time domains
 * @param demo true while the demo is open
 * @param secondFactorMissing true when nothing is shown until the person sets up a second factor
 * @param viewedAs role through whose eyes the session looks; null when it sees what its own roles see
 * @param views roles through whose eyes the person may look
 */
record SessionView(
        User user,
        List<DomainSummary> domains,
        boolean demo,
        boolean secondFactorMissing,
        @Nullable Role viewedAs,
        List<Role> views) {
    record User(String username, String displayName, String agency, List<Role> roles) {
        static User of(Caller caller) {
            return new User(
                    caller.username(),
                    caller.displayName(),
                    caller.agency().value(),
                    caller.roles().stream().sorted().toList());
        }
    }
}
