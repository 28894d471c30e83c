package org.aedile.server.oversight;

import java.util.Optional;
import org.aedile.server.access.Caller;

/** The incidents that people can name as what they read personal data for. Thread-safe. */
@FunctionalInterface
public interface WorkedIncidents {
    /**
     * One in which the caller's agency takes part.
     *
     * @param id 16 hexadecimal digits
     */
    record WorkedIncident(String id, boolean open) {}

    /**
     * @param number as people call it
     * @return empty also for one in which the caller's agency takes no part; of several an open one
     */
    Optional<WorkedIncident> find(String number, Caller caller);
}
