package org.aedile.server.privacy.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.log.KafkaAccess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.stereotype.Component;

/**
 * The log forgets by time and size, a topic as a whole. While a hold stands it forgets nothing, because what is held can't
 * be kept apart there.
 */
@Component
class LogRetention {
    private static final String UNLIMITED = "-1";

    private final KafkaAccess kafka;
    private final AedileProperties.Log settings;

    LogRetention(KafkaAccess kafka, AedileProperties properties) {
        this.kafka = kafka;
        this.settings = properties.log();
    }

    void suspend() {
        alter(UNLIMITED, UNLIMITED);
    }

    void resume() {
        alter(
                Long.toString(settings.retention().toMillis()),
                Long.toString(settings.retentionSize().toBytes()));
    }

    private void alter(String millis, String bytes) {
        List<AlterConfigOp> operations = new ArrayList<>();
        operations.add(set(TopicConfig.RETENTION_MS_CONFIG, millis));
        operations.add(set(TopicConfig.RETENTION_BYTES_CONFIG, bytes));
        try (Admin admin = Admin.create(kafka.client())) {
            Set<String> topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith("aedile.") && topic.endsWith(".observations"))
                    .collect(Collectors.toSet());
            Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
            topics.forEach(topic -> changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), operations));
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException e) {
            throw new AedileException(
                    ErrorCode.UNAVAILABLE, "the log's retention could not be changed: " + e.getCause(), "try again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AedileException(ErrorCode.UNAVAILABLE, "changing the log's retention was interrupted");
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }
}
