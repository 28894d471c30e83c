package org.aedile.server.log.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.embedded.EmbeddedKafka;
import org.aedile.server.embedded.EmbeddedPlatform;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.log.TopicAdmin;
import org.aedile.wire.Topics;

/** Puts the log together for the broker that there is. */
public final class LogAssembly {
    private LogAssembly() {}

    public static KafkaAccess access(AedileProperties properties, EmbeddedPlatform platform) {
        return platform.kafka()
                .map(EmbeddedKafka::bootstrapServers)
                .map(servers -> new KafkaAccess(servers, Map.of()))
                .orElseGet(() -> new KafkaAccess(
                        properties.kafka().bootstrapServers(),
                        properties.kafka().properties()));
    }

    /** With the registries' topics made. Closeable. */
    public static TopicAdmin topicAdmin(KafkaAccess kafka, AedileProperties properties) {
        KafkaTopicAdmin admin = new KafkaTopicAdmin(kafka, properties);
        List.of(Topics.SOURCES, Topics.CITY, Topics.RULES, Topics.DETECTORS, Topics.BASELINES, Topics.PLANTS)
                .forEach(admin::createCompacted);
        return admin;
    }

    public static KafkaObservationLog observationLog(
            KafkaAccess kafka, TopicAdmin topics, AedileProperties properties, EmbeddedPlatform platform) {
        Durability durability = platform.kafka()
                .map(embedded -> groupFsync(embedded.logs(), properties))
                .orElse(Durability.REPLICATED);
        return new KafkaObservationLog(
                kafka, topics, durability, properties.log().maxInFlight());
    }

    private static Durability groupFsync(Path logs, AedileProperties properties) {
        SyncedLengths lengths = new SyncedLengths(properties.data().resolve("synced-lengths"));
        return new GroupFsync(new SegmentFiles(logs, lengths), properties.log().flushInterval());
    }
}
