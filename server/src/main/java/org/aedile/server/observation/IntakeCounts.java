package org.aedile.server.observation;

import java.util.Map;
import org.aedile.kernel.AgencyId;

/** How much came in since the start, by the agency whose sources said it. Thread-safe. */
public interface IntakeCounts {
    /** Of agencies whose sources have said anything. */
    Map<AgencyId, Tally> byAgency();

    /**
     * Of one agency.
     *
     * @param received observations, refused ones included
     * @param stored observations that are durable
     * @param rejected refused ones by reason
     */
    record Tally(long received, long stored, Map<String, Long> rejected) {
        public static final Tally NONE = new Tally(0, 0, Map.of());

        public Tally {
            rejected = Map.copyOf(rejected);
        }
    }
}
