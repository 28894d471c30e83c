package org.aedile.server.log.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what the embedded broker has written survive a power cut, for many records at once: one thread forces the touched
 * segment files to disk, at most once per interval, and only then acknowledges. The broker writes through the page cache,
 * so forcing its files through descriptors of our own covers its bytes. Once a force has failed, nobody knows what the
 * disk has: from then on every record is refused.
 */
final class GroupFsync implements Durability {
    private static final Logger LOG = LoggerFactory.getLogger(GroupFsync.class);

    private final SegmentFiles segments;
    private final long intervalNanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final ExecutorService acknowledger =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "log-acknowledge"));
    private final Thread thread = new Thread(this::run, "log-fsync");
    private List<Acknowledgement> waiting = new ArrayList<>();
    private Set<TopicPartition> touched = new HashSet<>();
    private @Nullable IOException failure;
    private boolean closed;

    GroupFsync(SegmentFiles segments, Duration interval) {
        this.segments = segments;
        this.intervalNanos = interval.toNanos();
        thread.start();
    }

    @Override
    public void written(TopicPartition partition, Acknowledgement acknowledgement) {
        lock.lock();
        try {
            waiting.add(acknowledgement);
            touched.add(partition);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Forces and acknowledges what has arrived, then ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
            acknowledger.shutdown();
            acknowledger.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        segments.close();
    }

    private void run() {
        long notBefore = System.nanoTime();
        for (Batch batch = take(notBefore); batch != null; batch = take(notBefore)) {
            notBefore = System.nanoTime() + intervalNanos;
            force(batch.partitions());
            List<Acknowledgement> done = batch.acknowledgements();
            IOException failed = failure;
            acknowledger.execute(() -> done.forEach(one -> one.complete(failed)));
        }
    }

    private void force(Set<TopicPartition> partitions) {
        try {
            for (TopicPartition partition : partitions) {
                segments.force(partition);
            }
        } catch (IOException e) {
            LOG.error("The log could not be forced to disk; nothing more is acknowledged until a restart", e);
            failure = e;
        }
    }

    private record Batch(List<Acknowledgement> acknowledgements, Set<TopicPartition> partitions) {}

    /** What has arrived, after waiting for the first and for the interval; null at the end. */
    private @Nullable Batch take(long notBefore) {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            awaitUntil(notBefore);
            if (waiting.isEmpty()) {
                return null;
            }
            Batch batch = new Batch(waiting, touched);
            waiting = new ArrayList<>(waiting.size());
            touched = new HashSet<>();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void awaitUntil(long notBefore) {
        try {
            long left = notBefore - System.nanoTime();
            while (left > 0 && !closed) {
                left = arrived.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
