package org.aedile.server.projection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aedile.server.database.Asking;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread that reads all partitions of one topic from where a projection stood. There is no consumer group: the
 * partitions are assigned, because a group would wait for a dead predecessor, and the offsets live beside the rows.
 */
public final class TopicReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);
    private static final long RETRY_MILLIS = 500;

    private final String topic;
    private final Consumer<byte[], byte[]> consumer;
    private final RecordHandler handler;
    private final Thread thread;
    private volatile boolean stopped;
    private final LagMeter lag = new LagMeter();
    private volatile boolean caughtUp;

    /**
     * @param topic the topic; it exists
     * @param consumer owned by the reader from now on
     * @param start the next offset by partition; partitions that are absent are read from their beginning
     * @param handler gets what is read
     */
    public TopicReader(
            String topic, Consumer<byte[], byte[]> consumer, Map<Integer, Long> start, RecordHandler handler) {
        this.topic = topic;
        this.consumer = consumer;
        this.handler = handler;
        this.thread = new Thread(Asking.projection(() -> run(start)), "reader-" + topic);
    }

    public void start() {
        thread.start();
    }

    /** True while everything on the topic has been handled. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /** How long what it hasn't handled yet has been on the topic, in seconds; 0 when there is nothing. */
    public double lagSeconds() {
        return lag.seconds(System.nanoTime());
    }

    /** True until it was closed or a fault of ours ended it. */
    public boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        stopped = true;
        consumer.wakeup();
        try {
            thread.join(CLOSE_TIMEOUT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Map<Integer, Long> start) {
        try (consumer) {
            seek(start);
            while (!stopped) {
                readOnce();
            }
            handler.finish();
        } catch (WakeupException e) {
            handler.finish();
        } catch (RuntimeException e) {
            LOG.error("the reader of {} ended by a fault; it is started again", topic, e);
        }
    }

    private void readOnce() {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        while (!stopped) {
            try {
                handler.handle(records);
                measureLag();
                return;
            } catch (org.springframework.dao.DataAccessException
                    | org.springframework.transaction.TransactionException e) {
                LOG.warn("{} waits for the database: {}", topic, e.getMessage());
                pause();
            }
        }
    }

    private void measureLag() {
        long position = 0;
        long behind = 0;
        for (TopicPartition partition : consumer.assignment()) {
            position += consumer.position(partition);
            behind += consumer.currentLag(partition).orElse(1);
        }
        caughtUp = behind == 0;
        lag.sample(System.nanoTime(), position, behind);
    }

    private void seek(Map<Integer, Long> start) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long first = beginnings.getOrDefault(partition, 0L);
            long end = ends.getOrDefault(partition, 0L);
            long wanted = start.getOrDefault(partition.partition(), first);
            consumer.seek(partition, Math.max(first, Math.min(wanted, end)));
        }
    }

    private void pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
