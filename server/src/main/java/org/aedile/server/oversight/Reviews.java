package org.aedile.server.oversight;

/** How many broken glasses no privacy officer has reviewed in time. Thread-safe, from memory. */
@FunctionalInterface
public interface Reviews {
    int countOverdue();
}
