package org.aedile.server.log.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.log.KafkaAccess;
import org.aedile.wire.FrameReceipt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the last record of each partition: where a restarted server goes on. */
final class LogEnds {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final KafkaAccess kafka;

    LogEnds(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /** Receipt time of the last record by partition number, {@link Long#MIN_VALUE} for an empty partition. */
    long[] latestReceipts(String topic, int partitions) {
        long[] latest = new long[partitions];
        Arrays.fill(latest, Long.MIN_VALUE);
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<TopicPartition> filled = all.stream()
                    .filter(partition -> offset(ends, partition) > offset(begins, partition))
                    .toList();
            consumer.assign(filled);
            filled.forEach(partition -> consumer.seek(partition, offset(ends, partition) - 1));
            readOneOfEach(consumer, filled.size(), latest);
        }
        return latest;
    }

    private static void readOneOfEach(KafkaConsumer<byte[], byte[]> consumer, int wanted, long[] latest) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        int seen = 0;
        while (seen < wanted) {
            for (ConsumerRecord<byte[], byte[]> last : consumer.poll(Duration.ofMillis(200))) {
                seen += latest[last.partition()] == Long.MIN_VALUE ? 1 : 0;
                latest[last.partition()] = Math.max(latest[last.partition()], FrameReceipt.millis(last.value()));
            }
            if (System.nanoTime() > deadline) {
                throw new AedileException(
                        ErrorCode.UNAVAILABLE,
                        "the end of the log could not be read within " + LIMIT.toSeconds() + " s");
            }
        }
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        Long offset = offsets.get(partition);
        return offset == null ? 0 : offset;
    }
}
