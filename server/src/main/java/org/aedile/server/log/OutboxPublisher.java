package org.aedile.server.log;

import java.util.List;
import java.util.function.Function;

/**
 * Brings the rows of an outbox onto their compacted topic. A row that is behind is published again until it isn't, so none
 * is lost whenever the server dies. Thread-safe.
 *
 * @param <R> a row with its revision
 */
public final class OutboxPublisher<R> {
    private final Outbox<R> outbox;
    private final ControlWriter writer;
    private final Function<R, ControlWriter.Entry> entry;
    private final int batch;

    /**
     * @param entry what goes to the topic for a row
     * @param batch how many rows are written at once
     */
    public OutboxPublisher(Outbox<R> outbox, ControlWriter writer, Function<R, ControlWriter.Entry> entry, int batch) {
        this.outbox = outbox;
        this.writer = writer;
        this.entry = entry;
        this.batch = batch;
    }

    /** Publishes everything once. */
    public void publishAll() {
        outbox.forgetPublished();
        publishChanges();
    }

    /** Publishes what changed; returns when the topic has it. */
    public synchronized void publishChanges() {
        List<R> changed = outbox.listUnpublished(batch);
        while (!changed.isEmpty()) {
            writer.write(changed.stream().map(entry).toList());
            outbox.markPublished(changed);
            changed = outbox.listUnpublished(batch);
        }
    }
}
