package org.aedile.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.aedile.server.log.KafkaAccess;
import org.aedile.wire.FrameView;
import org.aedile.wire.PayloadKeys;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what a source said back from the log. */
public final class LogReader {
    private static final long PATIENCE_SECONDS = 20;

    private final TestServer server;

    public LogReader(TestServer server) {
        this.server = server;
    }

    /** The observations of that source in the live domain, mapped, as soon as there are so many. */
    public <T> List<T> read(String source, int count, PayloadKeys keys, Function<FrameView, T> mapping) {
        List<T> found = new ArrayList<>();
        FrameView view = new FrameView(keys);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                server.bean(KafkaAccess.class).consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            String topic = Topics.observations("live");
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (found.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(50)).forEach(record -> {
                    view.wrap(record.value());
                    if (!view.isTick() && view.source().equals(source)) {
                        found.add(mapping.apply(view));
                    }
                });
            }
        }
        return found;
    }

    public <T> List<T> read(String source, int count, Function<FrameView, T> mapping) {
        return read(source, count, PayloadKeys.NONE, mapping);
    }
}
