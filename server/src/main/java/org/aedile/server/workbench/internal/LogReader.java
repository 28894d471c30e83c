package org.aedile.server.workbench.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.wire.FrameView;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was received in a domain from some time on up to where its log ends now, in the order of receipt. However long
 * the stretch, memory holds some thousand observations of each partition: whose are enough waits for the others. One thread;
 * whoever opened it closes it.
 */
final class LogReader implements AutoCloseable {
    private static final int ENOUGH = 2_000;
    private static final long NEAR_ENOUGH = 5_000;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_SILENT_POLLS = 20;
    private static final long NEVER = Long.MAX_VALUE;

    private final Consumer<byte[], byte[]> consumer;
    private final FrameView view = new FrameView();
    private final List<Lane> lanes = new ArrayList<>();
    private long fromMillis = Long.MIN_VALUE;

    /** What is read of one partition, and not handed out yet. */
    private static final class Lane {
        private final TopicPartition partition;
        private final long beginning;
        private final long end;
        private long first;
        private final ArrayDeque<Received> waiting = new ArrayDeque<>();

        private Lane(TopicPartition partition, long beginning, long end) {
            this.partition = partition;
            this.beginning = beginning;
            this.end = end;
            this.first = beginning;
        }
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

    LogReader(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        for (TopicPartition one : partitions) {
            lanes.add(new Lane(one, beginnings.getOrDefault(one, 0L), ends.getOrDefault(one, 0L)));
        }
        consumer.assign(partitions);
        lanes.forEach(this::rewind);
    }

    /** Begins with what was received at that time, domain clock. */
    void begin(long atMillis) {
        fromMillis = atMillis;
        for (Lane lane : lanes) {
            lane.first = offsetBefore(lane, atMillis);
        }
        lanes.forEach(this::rewind);
    }

    /** Begins anew with the newest part of the stretch: about so large a share of it, 0 to 1, as the fullest partition has it. */
    void beginWithNewest(double share) {
        Lane fullest = Collections.max(lanes, Comparator.comparingLong(lane -> lane.end - lane.first));
        long time = timeAt(fullest, fullest.end - Math.round(share * (fullest.end - fullest.first)));
        begin(time == NEVER ? fromMillis : Math.max(fromMillis, time));
    }

    /** How large a share of the stretch has been handed out, 0 to 1. */
    double shareRead() {
        long whole = lanes.stream().mapToLong(lane -> lane.end - lane.first).sum();
        long left = lanes.stream()
                .mapToLong(lane -> lane.end - consumer.position(lane.partition) + lane.waiting.size())
                .sum();
        return whole == 0 ? 1 : 1 - Math.max(0, left) / (double) whole;
    }

    /** The next observation; empty at the end. */
    Optional<byte[]> next() {
        while (lanes.stream().anyMatch(lane -> lane.waiting.isEmpty() && isOpen(lane))) {
            read();
        }
        @Nullable Lane earliest = null;
        for (Lane lane : lanes) {
            earliest = earliest == null || at(lane) < at(earliest) ? lane : earliest;
        }
        return earliest == null || earliest.waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(earliest.waiting.remove().frame);
    }

    private static long at(Lane lane) {
        Received next = lane.waiting.peek();
        return next == null ? NEVER : next.atMillis;
    }

    private boolean isOpen(Lane lane) {
        return consumer.position(lane.partition) < lane.end;
    }

    private void rewind(Lane lane) {
        lane.waiting.clear();
        consumer.seek(lane.partition, lane.first);
    }

    private void read() {
        pauseAllBut(lanes.stream().filter(lane -> lane.waiting.size() < ENOUGH && isOpen(lane)));
        Map<TopicPartition, Lane> byPartition = new HashMap<>();
        lanes.forEach(lane -> byPartition.put(lane.partition, lane));
        for (ConsumerRecord<byte[], byte[]> one : poll()) {
            Lane lane = byPartition.get(new TopicPartition(one.topic(), one.partition()));
            view.wrap(one.value());
            if (lane != null && one.offset() < lane.end && !view.isTick() && view.receiptTimeMillis() >= fromMillis) {
                lane.waiting.add(new Received(view.receiptTimeMillis(), one.value()));
            }
        }
    }

    private void pauseAllBut(Stream<Lane> some) {
        consumer.pause(consumer.assignment());
        consumer.resume(some.map(lane -> lane.partition).toList());
    }

    /** At least one record, or a position that moved on. */
    private Iterable<ConsumerRecord<byte[], byte[]>> poll() {
        long before = positions();
        for (int i = 0; i < MOST_SILENT_POLLS; i++) {
            var polled = consumer.poll(POLL);
            if (!polled.isEmpty() || positions() > before) {
                return polled;
            }
        }
        throw new AedileException(
                ErrorCode.UNAVAILABLE, "the log gives no answer", "try again when the status page is green");
    }

    private long positions() {
        return lanes.stream()
                .mapToLong(lane -> consumer.position(lane.partition))
                .sum();
    }

    /** An offset a little before that time: receipt never decreases within a partition. */
    private long offsetBefore(Lane lane, long atMillis) {
        long low = lane.beginning;
        long high = lane.end;
        while (atMillis > Long.MIN_VALUE && high - low > NEAR_ENOUGH) {
            long middle = (low + high) >>> 1;
            if (timeAt(lane, middle) < atMillis) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** When the first record at or after that offset was received; never when there is none. */
    private long timeAt(Lane lane, long offset) {
        consumer.seek(lane.partition, offset);
        while (isOpen(lane)) {
            pauseAllBut(Stream.of(lane));
            for (ConsumerRecord<byte[], byte[]> one : poll()) {
                if (lane.partition.equals(new TopicPartition(one.topic(), one.partition()))) {
                    return view.wrap(one.value()).receiptTimeMillis();
                }
            }
        }
        return NEVER;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
