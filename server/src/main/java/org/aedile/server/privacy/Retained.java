package org.aedile.server.privacy;

import java.time.Instant;

/**
 * A store of what sources said, or of texts made from it. Retention and erasure go through every one of them.
 * Implementations are thread-safe and may be called again for what is already gone.
 */
public interface Retained {
    /** What is kept there, for the record of removals: "history blocks". */
    String name();

    /**
     * Removes what that source said before that time.
     *
     * @param before receipt time; {@link Instant#MAX} for everything
     * @return how many records were removed or blanked
     */
    long remove(String sourceId, Instant before);
}
