package org.aedile.server.status;

import java.util.OptionalDouble;

/** How long ago detection last wrote a complete checkpoint. */
@FunctionalInterface
public interface CheckpointAge {
    /** Seconds since the newest one of that domain's job; empty before the first. */
    OptionalDouble seconds(String timeDomain);
}
