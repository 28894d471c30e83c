package org.aedile.server.workbench.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.wire.FrameView;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Looks for one observation from the end of the log backwards, in ever longer strides. One thread, used once. */
final class LogSearch {
    private static final long FIRST_STRIDE = 20_000;
    private static final long MOST_NANOS = 10_000_000_000L;
    private static final Duration POLL = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> consumer;
    private final FrameView view = new FrameView();
    private final Map<TopicPartition, Long> begins;
    private final Map<TopicPartition, Long> ends;
    private byte @Nullable [] found;

    LogSearch(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        this.begins = consumer.beginningOffsets(partitions);
        this.ends = new HashMap<>(consumer.endOffsets(partitions));
        consumer.assign(partitions);
    }

    /** The newest of that reference; empty when it isn't there or lies too far back. */
    Optional<byte[]> newest(String reference) {
        long begin = System.nanoTime();
        for (long stride = FIRST_STRIDE; found == null && isLeft() && !isOver(begin); stride *= 2) {
            read(stride, reference, begin);
        }
        return Optional.ofNullable(found);
    }

    private static boolean isOver(long beginNanos) {
        return System.nanoTime() - beginNanos > MOST_NANOS;
    }

    private boolean isLeft() {
        return ends.entrySet().stream().anyMatch(end -> end.getValue() > begin(end.getKey()));
    }

    private long begin(TopicPartition partition) {
        return begins.getOrDefault(partition, 0L);
    }

    /** Reads the newest of what has not been read. */
    private void read(long stride, String reference, long beginNanos) {
        Map<TopicPartition, Long> froms = new HashMap<>();
        ends.forEach((partition, end) -> froms.put(partition, Math.max(begin(partition), end - stride)));
        froms.forEach(consumer::seek);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
                && !isOver(beginNanos)) {
            for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
                view.wrap(one.value());
                if (!view.isTick() && isOf(reference)) {
                    found = one.value();
                }
            }
        }
        ends.putAll(froms);
    }

    private boolean isOf(String reference) {
        String source = view.source();
        return reference.startsWith(source) && reference.equals(source + "/" + view.id());
    }
}
