package org.aedile.server.unit;

import java.util.concurrent.CompletableFuture;
import org.aedile.server.observation.IntakeResult;

/** Takes what units say of where they are. Thread-safe. */
public interface UnitPositions {
    /**
     * Takes a position and returns at once.
     *
     * @return that it is stored, or why it is refused; "not now" when too many wait
     */
    CompletableFuture<IntakeResult> submit(String unitId, UnitPosition position);
}
