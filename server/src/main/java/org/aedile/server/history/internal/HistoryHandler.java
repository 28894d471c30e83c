package org.aedile.server.history.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.aedile.server.projection.RecordHandler;
import org.aedile.wire.FrameView;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the observations of one domain into its buffer and flushes that every five minutes of the domain, or when it is
 * large. After a restart it begins some way before the stored offsets, so that repeats over a restart are known.
 */
final class HistoryHandler implements RecordHandler {
    private static final long FLUSH_MILLIS = 5 * 60_000L;

    private static final long LEAST_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long MOST_PAUSE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final long MOST_BYTES = 48L << 20;
    private static final Logger LOG = LoggerFactory.getLogger(HistoryHandler.class);

    private final String timeDomain;
    private final BlockStore store;
    private final DomainBuffer buffer;
    private final Map<Integer, Long> storedOffsets;
    private final RecentIdentities recent = new RecentIdentities();
    private final FrameView view = new FrameView();
    private final Map<Integer, Long> nextOffsets = new HashMap<>();
    private long newestMillis = Long.MIN_VALUE;
    private long flushedMillis = Long.MIN_VALUE;
    private long flushedNanos = System.nanoTime();
    private boolean dirty;

    /** The batch that was taken in though its flush failed: it must not be taken in twice. */
    private @Nullable ConsumerRecords<byte[], byte[]> pendingBatch;

    HistoryHandler(String timeDomain, BlockStore store, DomainBuffer buffer, Map<Integer, Long> storedOffsets) {
        this.timeDomain = timeDomain;
        this.store = store;
        this.buffer = buffer;
        this.storedOffsets = storedOffsets;
    }

    @Override
    public void handle(ConsumerRecords<byte[], byte[]> records) {
        if (pendingBatch != records) {
            for (ConsumerRecord<byte[], byte[]> observation : records) {
                take(observation);
            }
            pendingBatch = records;
        }
        if (isFlushDue()) {
            flush();
        }
        pendingBatch = null;
    }

    @Override
    public void finish() {
        if (dirty) {
            flush();
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> observation) {
        try {
            view.wrap(observation.value());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            LOG.error("{} offset {} is no frame: {}", observation.topic(), observation.offset(), e.toString());
            return;
        }
        newestMillis = Math.max(newestMillis, view.receiptTimeMillis());
        if (flushedMillis == Long.MIN_VALUE) {
            flushedMillis = newestMillis;
        }
        boolean stored = observation.offset() < storedOffsets.getOrDefault(observation.partition(), 0L);
        if (!view.isTick()) {
            remember(stored);
        }
        if (!stored) {
            nextOffsets.put(observation.partition(), observation.offset() + 1);
        }
    }

    private void remember(boolean stored) {
        long identity = view.identityHash();
        if (recent.add(identity, view.receiptTimeMillis()) && !stored) {
            buffer.add(view, identity);
            dirty = true;
        }
    }

    private boolean isFlushDue() {
        long pause = System.nanoTime() - flushedNanos;
        boolean large = buffer.bytes() >= MOST_BYTES;
        boolean late = newestMillis - flushedMillis >= FLUSH_MILLIS && pause >= LEAST_PAUSE_NANOS;
        return large || dirty && (late || pause >= MOST_PAUSE_NANOS);
    }

    private void flush() {
        store.write(timeDomain, buffer.beginFlush(), nextOffsets);
        buffer.flushed();
        flushedMillis = newestMillis;
        flushedNanos = System.nanoTime();
        dirty = false;
    }
}
