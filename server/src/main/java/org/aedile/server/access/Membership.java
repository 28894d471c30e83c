package org.aedile.server.access;

import java.util.List;
import org.aedile.kernel.AgencyId;

/**
 * An agency for which a person may act, one at a time.
 *
 * @param agency the agency
 * @param roles what they are trusted with there
 */
public record Membership(AgencyId agency, List<Role> roles) {
    public Membership {
        roles = List.copyOf(roles);
    }
}
