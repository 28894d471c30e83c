package org.aedile.server.log;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The durable log that whatever a source says is written to before it is acknowledged. Embedded, an append completes after
 * a group fsync of at most 10 ms, so it survives power loss; on a city's Kafka it completes when all in-sync replicas have
 * it. Thread-safe. Frames of one source stay in order; receipt times never decrease within a partition: a frame that lost
 * a race against its partition's clock tick is stamped with the tick's time.
 */
public interface ObservationLog {
    /**
     * Appends one frame. Waits for room when too much is in flight, so callers that must not wait use {@link #tryAppend}.
     *
     * @param timeDomain id of an open time domain
     * @param source source id, decides the partition
     * @param frame as {@link org.aedile.wire.FrameWriter} writes it, receipt time from the domain's clock; not to be
     *     changed afterwards
     * @return completes when the frame is durable, exceptionally with an {@link org.aedile.kernel.AedileException} of code
     *     {@code UNAVAILABLE} when the log could not take it
     */
    CompletableFuture<Void> append(String timeDomain, String source, byte[] frame);

    /** Like {@link #append}, but never waits: empty when too much is in flight, and then nothing was written. */
    Optional<CompletableFuture<Void>> tryAppend(String timeDomain, String source, byte[] frame);

    /** True when new work should be refused or slowed (HTTP 429, MQTT and TCP reads paused): three quarters are in flight. */
    boolean overloaded();
}
