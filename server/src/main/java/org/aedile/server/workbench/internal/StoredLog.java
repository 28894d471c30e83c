package org.aedile.server.workbench.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.server.projection.LogConsumers;
import org.aedile.wire.FrameView;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/** Reads the newest observations of a domain from its log, at most {@value #MOST}. Thread-safe. */
@Component
class StoredLog {
    /** About 50 MB of frames. */
    private static final int MOST = 100_000;

    private static final Duration POLL = Duration.ofMillis(500);

    private final LogConsumers consumers;

    StoredLog(LogConsumers consumers) {
        this.consumers = consumers;
    }

    /** A frame with its receipt, by which frames of several partitions are put in order. */
    private static final class Received {
        private final long atMillis;
        private final byte[] frame;

        private Received(long atMillis, byte[] frame) {
            this.atMillis = atMillis;
            this.frame = frame;
        }
    }

    /** What was received since then, domain clock. */
    LogStretch since(String timeDomain, long fromMillis) {
        try (Consumer<byte[], byte[]> consumer = consumers.create()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.observations(timeDomain)).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            boolean whole = seek(consumer, partitions);
            List<Received> received = new ArrayList<>();
            boolean reachesBack = read(consumer, fromMillis, received);
            received.sort(Comparator.comparingLong(one -> one.atMillis));
            int surplus = Math.max(0, received.size() - MOST);
            List<byte[]> frames = received.subList(surplus, received.size()).stream()
                    .map(one -> one.frame)
                    .toList();
            return new LogStretch(frames, surplus == 0 && (whole || reachesBack));
        }
    }

    /** The newest observation of that reference, {@code source/id}, when it is among those. */
    Optional<byte[]> find(String timeDomain, String reference) {
        FrameView view = new FrameView();
        List<byte[]> frames = since(timeDomain, Long.MIN_VALUE).frames();
        for (int i = frames.size() - 1; i >= 0; i--) {
            view.wrap(frames.get(i));
            if (reference.startsWith(view.source()) && reference.equals(view.source() + "/" + view.id())) {
                return Optional.of(frames.get(i));
            }
        }
        return Optional.empty();
    }

    /** To where the newest records begin; true when that is the beginning of the log. */
    private static boolean seek(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean whole = true;
        for (Map.Entry<TopicPartition, Long> first :
                consumer.beginningOffsets(partitions).entrySet()) {
            long wanted = ends.getOrDefault(first.getKey(), 0L) - MOST;
            whole &= wanted <= first.getValue();
            consumer.seek(first.getKey(), Math.max(first.getValue(), wanted));
        }
        return whole;
    }

    /** Up to where the log ends now; true when something older than asked for was seen on every partition. */
    private static boolean read(Consumer<byte[], byte[]> consumer, long fromMillis, List<Received> received) {
        FrameView view = new FrameView();
        Map<TopicPartition, Boolean> older = new HashMap<>();
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        ends.keySet().forEach(partition -> older.put(partition, false));
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
                view.wrap(one.value());
                if (view.receiptTimeMillis() < fromMillis) {
                    older.put(new TopicPartition(one.topic(), one.partition()), true);
                } else if (!view.isTick()) {
                    received.add(new Received(view.receiptTimeMillis(), one.value()));
                }
            }
        }
        return !older.containsValue(false);
    }
}
