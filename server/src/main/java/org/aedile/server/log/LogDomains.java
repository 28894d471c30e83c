package org.aedile.server.log;

import java.time.InstantSource;
import java.util.OptionalLong;

/** The log's side of opening and closing a time domain. Thread-safe. */
public interface LogDomains {
    /**
     * How a domain's clock ticks on the log.
     *
     * @param periodMillis domain time between two ticks of a partition
     * @param fillsGaps true when the clock is ours, so that a long step is written as many ticks; false for live, where a
     *     long step means that the platform was away
     */
    record Ticks(long periodMillis, boolean fillsGaps) {}

    /** Makes the domain's topics when they don't exist and answers the latest receipt time on its log. */
    OptionalLong prepare(String timeDomain, int partitions);

    /** Takes in observations for that domain and writes its clock's ticks into every partition. */
    void open(String timeDomain, InstantSource clock, Ticks ticks);

    /** Takes nothing more in; what is in flight is still acknowledged. */
    void close(String timeDomain);
}
