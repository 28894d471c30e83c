package org.aedile.server.backup.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.projection.LogConsumers;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.springframework.stereotype.Component;

/** The topics of the log up to the ends that are captured at the beginning. */
@Component
class LogBackup {
    private static final String PREFIX = "aedile.";
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaAccess kafka;
    private final LogConsumers consumers;

    LogBackup(KafkaAccess kafka, LogConsumers consumers) {
        this.kafka = kafka;
        this.consumers = consumers;
    }

    List<Manifest.Topic> write(ZipOutputStream zip) throws IOException {
        try (Admin admin = Admin.create(kafka.client());
                Consumer<byte[], byte[]> consumer = consumers.create()) {
            List<Manifest.Topic> topics = new ArrayList<>();
            List<String> names = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith(PREFIX))
                    .sorted()
                    .toList();
            for (String name : names) {
                topics.add(new Manifest.Topic(name, settings(admin, name), ends(consumer, name)));
            }
            for (Manifest.Topic topic : topics) {
                for (int partition = 0; partition < topic.ends().size(); partition++) {
                    copy(consumer, topic, partition, zip);
                }
            }
            return topics;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics could not be listed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the backup was interrupted", e);
        }
    }

    private static List<Long> ends(Consumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        Map<TopicPartition, Long> found = consumer.endOffsets(partitions);
        List<Long> ends = new ArrayList<>();
        for (int partition = 0; partition < partitions.size(); partition++) {
            ends.add(found.getOrDefault(new TopicPartition(topic, partition), 0L));
        }
        return ends;
    }

    private static Map<String, String> settings(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Map<String, String> settings = new HashMap<>();
        admin.describeConfigs(List.of(resource)).all().get().values().stream()
                .flatMap(config -> config.entries().stream())
                .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .forEach(entry -> settings.put(entry.name(), entry.value()));
        return settings;
    }

    private static void copy(Consumer<byte[], byte[]> consumer, Manifest.Topic topic, int number, ZipOutputStream zip)
            throws IOException {
        TopicPartition partition = new TopicPartition(topic.name(), number);
        long end = topic.ends().get(number);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        zip.putNextEntry(new ZipEntry(topic.entry(number)));
        DataOutputStream out = new DataOutputStream(zip);
        while (consumer.position(partition) < end) {
            for (ConsumerRecord<byte[], byte[]> row : consumer.poll(POLL)) {
                if (row.offset() < end) {
                    LogRecords.write(
                            out, new LogRecords.LogRecord(row.offset(), row.timestamp(), row.key(), row.value()));
                }
            }
        }
        LogRecords.writeEnd(out);
        out.flush();
        zip.closeEntry();
    }
}
