package org.aedile.server.log.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.log.TopicAdmin;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes topics through Kafka's own interface. Retention counts from the time of writing, not from a domain's clock, which
 * may show another year. On the embedded broker everything but observations is forced to disk record by record: it is rare,
 * and a checkpoint of the job must not outlive the alerts that it counts as written. On the city's, a write counts when
 * more than half of the replicas have it, and records may be as large as ours, whatever its brokers' defaults are.
 */
final class KafkaTopicAdmin implements TopicAdmin, AutoCloseable {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final int MOST_ATTEMPTS = 120;

    private final Admin admin;
    private final AedileProperties.Log log;
    private final boolean embedded;
    private final short replicas;

    KafkaTopicAdmin(KafkaAccess kafka, AedileProperties properties) {
        this.admin = Admin.create(kafka.client());
        this.log = properties.log();
        this.embedded = properties.kafka().embedded();
        this.replicas = embedded ? 1 : properties.kafka().replicationFactor();
    }

    @Override
    public void createRetained(String topic, int partitions) {
        long retentionMillis = log.retention().toMillis();
        Map<String, String> settings = new HashMap<>(Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG, Long.toString(retentionMillis),
                TopicConfig.RETENTION_BYTES_CONFIG,
                        Long.toString(log.retentionSize().toBytes()),
                TopicConfig.SEGMENT_BYTES_CONFIG,
                        Long.toString(log.segmentSize().toBytes()),
                TopicConfig.SEGMENT_MS_CONFIG, Long.toString(Math.min(DAY.toMillis(), retentionMillis / 4)),
                TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"));
        if (embedded && !topic.endsWith(".observations")) {
            settings.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
        }
        create(topic, partitions, settings);
    }

    @Override
    public void createCompacted(String topic) {
        Map<String, String> settings = new HashMap<>(Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.SEGMENT_BYTES_CONFIG,
                Integer.toString(16 << 20),
                TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG,
                "0.3",
                TopicConfig.DELETE_RETENTION_MS_CONFIG,
                Long.toString(DAY.toMillis())));
        if (embedded) {
            settings.put(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG, "1");
        }
        create(topic, 1, settings);
    }

    @Override
    public void delete(String topic) {
        await(admin.deleteTopics(List.of(topic)).all(), UnknownTopicOrPartitionException.class, "delete " + topic);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }

    private void create(String topic, int partitions, Map<String, String> settings) {
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(KafkaAccess.LARGEST_RECORD));
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(replicas / 2 + 1));
        NewTopic wanted = new NewTopic(topic, partitions, replicas).configs(settings);
        for (int attempt = 1; !isCreated(wanted, attempt == MOST_ATTEMPTS); attempt++) {
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    /** False when no broker counts as alive, as happens for seconds on a starved machine, and it may be tried again. */
    private boolean isCreated(NewTopic wanted, boolean last) {
        try {
            admin.createTopics(List.of(wanted)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            if (!last && e.getCause() instanceof InvalidReplicationFactorException) {
                return false;
            }
            throw new AedileException(
                    ErrorCode.UNAVAILABLE, "Kafka could not create " + wanted.name() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AedileException(ErrorCode.UNAVAILABLE, "interrupted while Kafka was to create " + wanted.name());
        }
    }

    private static void await(KafkaFuture<Void> future, Class<? extends Exception> harmless, String what) {
        try {
            future.get();
        } catch (ExecutionException e) {
            if (!harmless.isInstance(e.getCause())) {
                throw new AedileException(ErrorCode.UNAVAILABLE, "Kafka could not " + what + ": " + e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AedileException(ErrorCode.UNAVAILABLE, "interrupted while Kafka was to " + what);
        }
    }
}
