package org.aedile.server.workbench.internal;

import java.util.List;
import java.util.Optional;
import org.aedile.server.projection.LogConsumers;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** What is stored of what a domain's sources said, on its log. Thread-safe. */
@Component
class StoredLog {
    private final LogConsumers consumers;

    StoredLog(LogConsumers consumers) {
        this.consumers = consumers;
    }

    /** A reader of its own for the caller, who closes it. */
    LogReader open(String timeDomain) {
        Consumer<byte[], byte[]> consumer = consumers.create();
        return new LogReader(consumer, partitions(consumer, timeDomain));
    }

    /** The newest observation of that reference, {@code source/id}, as far back as can be searched in some seconds. */
    Optional<byte[]> find(String timeDomain, String reference) {
        try (Consumer<byte[], byte[]> consumer = consumers.create()) {
            return new LogSearch(consumer, partitions(consumer, timeDomain)).newest(reference);
        }
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String timeDomain) {
        return consumer.partitionsFor(Topics.observations(timeDomain)).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
    }
}
