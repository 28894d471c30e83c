package org.aedile.server.access;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Objection;

/** Refuses who has none of the roles that an act takes, and says which those are. */
public final class RoleNeeded {
    private RoleNeeded() {}

    /**
     * The refusal, with a hint to ask somebody of the caller's agency.
     *
     * @param why the sentence for API users and logs
     */
    public static AedileException of(String why, Caller caller, Role... roles) {
        return new AedileException(ErrorCode.NOT_ALLOWED, why, "ask one of " + caller.agency())
                .because(in(caller.agency().value(), roles));
    }

    /** The objection alone: it takes one of these roles in that agency. */
    public static Objection in(String agency, Role... roles) {
        String words = Arrays.stream(roles).map(Role::word).collect(Collectors.joining(","));
        return new Objection(Objection.Kind.ROLE_NEEDED, Map.of("roles", words, "agency", agency));
    }
}
