package org.aedile.benchmarks.stream;

import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.aedile.wire.FrameView;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the whole log of the live domain again and notes which reading of which source is on it. */
final class LogCheck {
    private final Map<String, BitSet> roundsBySource = new HashMap<>();

    private LogCheck() {}

    static LogCheck read(int kafkaPort) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + kafkaPort);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        LogCheck check = new LogCheck();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.observations("live")).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            FrameView view = new FrameView();
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<byte[], byte[]> frame : consumer.poll(Duration.ofSeconds(1))) {
                    check.note(view.wrap(frame.value()));
                }
            }
        }
        return check;
    }

    /** How many of the first {@code rounds} readings of that source are not there. */
    int missing(String source, int rounds) {
        BitSet present = roundsBySource.getOrDefault(source, new BitSet());
        return rounds - present.get(0, rounds).cardinality();
    }

    private void note(FrameView view) {
        if (!view.isTick()) {
            roundsBySource
                    .computeIfAbsent(view.source(), source -> new BitSet())
                    .set(Integer.parseInt(view.id()));
        }
    }
}
