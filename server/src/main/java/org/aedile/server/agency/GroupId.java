package org.aedile.server.agency;

import java.util.Optional;
import org.aedile.kernel.AgencyId;

/**
 * A need-to-know group of an agency. It owns records as an agency does, under an id of its own, so that whatever asks for the
 * owner keeps them from everybody else in the agency too.
 *
 * @param agency whose people are in it
 * @param name 1 to 32 of a-z, 0-9 and '-', unique in the agency
 */
public record GroupId(AgencyId agency, String name) {
    private static final char BETWEEN = '~';

    public GroupId {
        Facts.require(
                name.matches("[a-z0-9][a-z0-9-]{0,31}"),
                "name of a group must be 1 to 32 of a-z, 0-9 and '-', is '" + name + "'");
    }

    /** The group that this owner of records is; empty for an agency. */
    public static Optional<GroupId> find(AgencyId owner) {
        int between = owner.value().indexOf(BETWEEN);
        return between < 0
                ? Optional.empty()
                : Optional.of(new GroupId(
                        AgencyId.of(owner.value().substring(0, between)),
                        owner.value().substring(between + 1)));
    }

    /** Under which id it owns records. */
    public AgencyId owner() {
        return AgencyId.of(agency.value() + BETWEEN + name);
    }

    @Override
    public String toString() {
        return owner().value();
    }
}
