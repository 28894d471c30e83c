package org.aedile.server.audit;

import java.util.List;

/**
 * Who acted.
 *
 * @param account name of the account; a machine's is {@code token:} and its name, the command line's {@code local}, the
 *     platform's own {@code platform}
 * @param agency for which; empty when unknown
 * @param roles that they had, as words
 */
public record Actor(String account, String agency, List<String> roles) {
    /** The control room itself, when nobody asked for it. */
    public static final Actor PLATFORM = new Actor("platform", "", List.of());

    /** Somebody whose account we don't know. */
    public static final Actor UNKNOWN = new Actor("unknown", "", List.of());

    public Actor {
        roles = List.copyOf(roles);
    }
}
