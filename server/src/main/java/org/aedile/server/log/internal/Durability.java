package org.aedile.server.log.internal;

import org.apache.kafka.common.TopicPartition;

/** When a record that the broker has is safe. Thread-safe. */
interface Durability extends AutoCloseable {
    /** The broker has it in all in-sync replicas, and a city's Kafka has several. */
    Durability REPLICATED = (partition, acknowledgement) -> acknowledgement.complete(null);

    /** Takes over a record that the broker has written; completes the acknowledgement once it is safe, or fails it. */
    void written(TopicPartition partition, Acknowledgement acknowledgement);

    @Override
    default void close() {}
}
