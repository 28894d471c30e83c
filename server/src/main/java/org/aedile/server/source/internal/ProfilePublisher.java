package org.aedile.server.source.internal;

import java.time.Instant;
import org.aedile.server.log.ControlWriter;
import org.aedile.server.log.OutboxPublisher;
import org.aedile.server.log.TopicAdmin;
import org.aedile.server.source.Source;
import org.aedile.wire.SourceProfileJson;
import org.aedile.wire.Topics;
import org.springframework.stereotype.Component;

/** Brings what detection needs to know of the sources onto the compacted topic. */
@Component
class ProfilePublisher {
    private static final int BATCH = 5_000;

    private final OutboxPublisher<PostgresSources.Revised> publisher;
    private final TopicAdmin topics;
    private final TrafficBook book;

    ProfilePublisher(PostgresSources store, ControlWriter writer, TopicAdmin topics, TrafficBook book) {
        this.publisher = new OutboxPublisher<>(store, writer, this::entry, BATCH);
        this.topics = topics;
        this.book = book;
    }

    /** Publishes everything once: the topic may be new while the database is not. */
    void publishAll() {
        topics.createCompacted(Topics.SOURCES);
        publisher.publishAll();
    }

    /** Publishes what changed; returns when the topic has it. */
    void publishChanges() {
        publisher.publishChanges();
    }

    private ControlWriter.Entry entry(PostgresSources.Revised revised) {
        Source source = revised.source();
        Instant now = Instant.ofEpochMilli(book.nowMillis(source.homeDomain()));
        byte[] profile = SourceProfileJson.write(source.profile(now));
        return new ControlWriter.Entry(Topics.SOURCES, source.id().value(), profile);
    }
}
