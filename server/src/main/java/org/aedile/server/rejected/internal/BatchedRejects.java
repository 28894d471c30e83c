package org.aedile.server.rejected.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aedile.kernel.Rejected;
import org.aedile.server.database.Asking;
import org.aedile.server.log.ControlWriter;
import org.aedile.server.log.TopicAdmin;
import org.aedile.server.rejected.RejectedMessages;
import org.aedile.wire.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A bounded queue that is emptied twice a second into the log and the database. */
@Component
class BatchedRejects implements RejectedMessages, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BatchedRejects.class);
    private static final int QUEUE = 5_000;
    private static final long WRITE_MILLIS = 500;
    private static final long TRIM_MILLIS = 60_000;

    private final BlockingQueue<Kept> queue = new ArrayBlockingQueue<>(QUEUE);
    private final PostgresRejects store;
    private final ControlWriter log;
    private final TopicAdmin topics;
    private final JsonMapper json;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(Asking.platform(task), "rejected"));
    private volatile boolean running;

    BatchedRejects(PostgresRejects store, ControlWriter log, TopicAdmin topics, JsonMapper json) {
        this.store = store;
        this.log = log;
        this.topics = topics;
        this.json = json;
    }

    /** A refused message with what its channel knew. */
    record Kept(Rejected message, String channel, String agency) {}

    @Override
    public void keep(Rejected message, String channel, String agency) {
        boolean unused = queue.offer(new Kept(message, channel, agency));
    }

    @Override
    public void start() {
        topics.createRetained(Topics.REJECTED, 1);
        running = true;
        every(WRITE_MILLIS, this::write);
        every(TRIM_MILLIS, store::trim);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("refused messages could not all be written within 5 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        guarded(this::write);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void write() {
        List<Kept> batch = new ArrayList<>();
        queue.drainTo(batch);
        if (batch.isEmpty()) {
            return;
        }
        store.insert(batch);
        batch.forEach(kept -> log.writeLater(new ControlWriter.Entry(
                Topics.REJECTED,
                kept.message().source().map(source -> source.value()).orElse(""),
                json.writeValueAsBytes(RejectedView.of(kept)))));
    }

    private void every(long millis, Runnable task) {
        Future<?> unused = thread.scheduleWithFixedDelay(() -> guarded(task), millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("refused messages could not be kept: {}", e.toString());
        }
    }
}
