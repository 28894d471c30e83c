package org.aedile.server.projection;

import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What is done with the records of one topic; called by one thread only. */
public interface RecordHandler {
    /**
     * Handles what was read, possibly nothing: it is called at least ten times a second, so that a handler can act on time
     * that passes. It returns only when the records are safe or kept in memory to be read again after a crash.
     *
     * <p>When it fails because the database doesn't answer, it is called again with the same object.
     */
    void handle(ConsumerRecords<byte[], byte[]> records);

    /** Called once, after the last {@link #handle}, by the same thread. */
    default void finish() {}
}
