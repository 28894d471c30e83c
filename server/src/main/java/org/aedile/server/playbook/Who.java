package org.aedile.server.playbook;

import java.util.Optional;
import org.aedile.server.access.Role;

/**
 * Whom a step is for.
 *
 * @param role empty for anybody who handles alerts
 * @param agency a kind of agency such as {@code fire}, {@code lead} for the one that leads, or the id of one; empty for any
 *     that takes part
 */
public record Who(Optional<Role> role, String agency) {
    /** The agency that leads. */
    public static final String LEAD = "lead";

    /** Anybody who takes part. */
    public static final Who ANYBODY = new Who(Optional.empty(), "");

    /** For people: {@code incident-commander of fire}. */
    public String words() {
        String who = role.map(Role::word).orElse("anybody");
        return agency.isEmpty() ? who : who + " of " + (agency.equals(LEAD) ? "the lead agency" : agency);
    }
}
