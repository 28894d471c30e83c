package org.aedile.server.access;

import java.util.Optional;

/** Whom a machine's token stands for; for connectors that have no HTTP request. Thread-safe, from memory as a rule. */
public interface TokenCallers {
    /** The machine, when the token is good. */
    Optional<Caller> find(String token);
}
