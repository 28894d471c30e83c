package org.aedile.server.database;

import java.util.Optional;

/** Knows who is behind the request that this thread serves. Must not ask the database. Thread-safe. */
public interface Askers {
    /** Empty when the thread serves no request, or that of nobody who has signed in. */
    Optional<Asker> ofThread();
}
