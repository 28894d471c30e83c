package org.aedile.server.privacy;

/**
 * A store of what sources said, or of texts made from it. Retention and erasure go through every one of them. The view
 * {@code retention_of} has the sources that no legal hold protects, with the days that each keeps. Implementations are
 * thread-safe and may be called again for what is already gone.
 */
public interface Retained {
    /** What is kept there, for the record of removals: "history blocks". */
    String name();

    /**
     * Removes, on behalf of the platform, what is past the retention of its source, unless a hold protects it.
     *
     * @return how many records were removed or blanked
     */
    long removeExpired(Due due);

    /**
     * Removes all that this source said.
     *
     * @return how many records were removed or blanked; 0 where only what people wrote or asked is kept
     */
    default long erase(String sourceId) {
        return 0;
    }
}
