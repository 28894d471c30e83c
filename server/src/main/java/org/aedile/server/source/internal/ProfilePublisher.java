package org.aedile.server.source.internal;

import java.time.Instant;
import java.util.List;
import org.aedile.server.log.ControlWriter;
import org.aedile.server.log.TopicAdmin;
import org.aedile.server.source.Source;
import org.aedile.wire.SourceProfileJson;
import org.aedile.wire.Topics;
import org.springframework.stereotype.Component;

/**
 * Brings what detection needs to know of the sources onto the compacted topic. The table is the outbox: a row whose
 * published revision is behind is published again until it isn't, so none is lost whenever the server dies.
 */
@Component
class ProfilePublisher {
    private static final int BATCH = 5_000;

    private final PostgresSources store;
    private final ControlWriter writer;
    private final TopicAdmin topics;
    private final TrafficBook book;

    ProfilePublisher(PostgresSources store, ControlWriter writer, TopicAdmin topics, TrafficBook book) {
        this.store = store;
        this.writer = writer;
        this.topics = topics;
        this.book = book;
    }

    /** Publishes everything once: the topic may be new while the database is not. */
    void publishAll() {
        topics.createCompacted(Topics.SOURCES);
        store.forgetPublished();
        publishChanges();
    }

    /** Publishes what changed; returns when the topic has it. */
    synchronized void publishChanges() {
        List<PostgresSources.Revised> changed = store.listUnpublished(BATCH);
        while (!changed.isEmpty()) {
            writer.write(changed.stream().map(this::entry).toList());
            store.markPublished(changed);
            changed = store.listUnpublished(BATCH);
        }
    }

    private ControlWriter.Entry entry(PostgresSources.Revised revised) {
        Source source = revised.source();
        Instant now = Instant.ofEpochMilli(book.nowMillis(source.homeDomain()));
        byte[] profile = SourceProfileJson.write(source.profile(now));
        return new ControlWriter.Entry(Topics.SOURCES, source.id().value(), profile);
    }
}
