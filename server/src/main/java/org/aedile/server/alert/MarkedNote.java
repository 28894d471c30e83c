package org.aedile.server.alert;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.agency.GroupId;
import org.aedile.server.gate.Sight;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about an alert, and who may read it.
 *
 * @param text what they say
 * @param marking who may read it
 * @param owner their agency, or the group that it is for
 */
public record MarkedNote(String text, Marking marking, AgencyId owner) {
    /**
     * A note as somebody writes it.
     *
     * @param marking null for their agency only
     * @param group name of the group that a note for a group is for
     * @throws AedileException {@code INVALID_VALUE} for a group that they aren't in
     */
    public static MarkedNote of(String text, @Nullable Marking marking, @Nullable String group, Sight sight) {
        if (marking != Marking.GROUP) {
            return new MarkedNote(text, marking == null ? Marking.AGENCY : marking, sight.viewer());
        }
        AgencyId owner = new GroupId(sight.viewer(), group == null ? "" : group).owner();
        if (!sight.isShownBy(owner)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, "you are in no group '" + group + "'", "GET /api/v1/groups lists yours");
        }
        return new MarkedNote(text, Marking.GROUP, owner);
    }

    /** True when they may read it who see so much. */
    public boolean isReadBy(Sight sight) {
        return switch (marking) {
            case PARTNERS -> true;
            case AGENCY -> sight.owns(owner);
            case GROUP -> sight.all() || sight.isShownBy(owner);
        };
    }
}
