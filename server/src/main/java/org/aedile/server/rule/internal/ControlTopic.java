package org.aedile.server.rule.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.job.control.ControlRecord;
import org.aedile.server.log.KafkaAccess;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.stereotype.Component;

/** The compacted topics of rules and settings, for what comes from folders (names begin with
 * {@value #PREFIX}) and what is handed in while running ({@value #HANDED_IN}). */
@Component
class ControlTopic {
    private static final String PREFIX = "folder/";
    private static final String HANDED_IN = "handed-in/";

    private final KafkaAccess kafka;

    ControlTopic(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /**
     * Makes the topic hold these files and no others from folders.
     *
     * @param files text by name
     * @return how many were new, changed or gone
     */
    int replace(String topic, Map<String, String> files) {
        Map<String, ControlRecord> before = read(topic, PREFIX);
        int changed = 0;
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Optional<ControlRecord> old = Optional.ofNullable(before.remove(PREFIX + file.getKey()));
                if (old.filter(one -> one.text().equals(file.getValue())).isEmpty()) {
                    int version = old.map(one -> one.version() + 1).orElse(1);
                    old.ifPresent(one -> remove(producer, topic, one));
                    put(
                            producer,
                            topic,
                            new ControlRecord(PREFIX + file.getKey(), version, ControlRecord.ALWAYS, file.getValue()));
                    changed++;
                }
            }
            for (ControlRecord gone : before.values()) {
                remove(producer, topic, gone);
                changed++;
            }
            producer.flush();
        }
        return changed;
    }

    /**
     * Adds files that were handed in, beside those from folders; changed ones get a new version.
     *
     * @param files text by name
     * @return how many were new or changed
     */
    int add(String topic, Map<String, String> files) {
        Map<String, ControlRecord> before = read(topic, HANDED_IN);
        int changed = 0;
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(kafka.producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                String name = HANDED_IN + file.getKey();
                Optional<ControlRecord> old = Optional.ofNullable(before.get(name));
                if (old.filter(one -> one.text().equals(file.getValue())).isEmpty()) {
                    int version = old.map(one -> one.version() + 1).orElse(1);
                    old.ifPresent(one -> remove(producer, topic, one));
                    put(producer, topic, new ControlRecord(name, version, ControlRecord.ALWAYS, file.getValue()));
                    changed++;
                }
            }
            producer.flush();
        }
        return changed;
    }

    private static void put(KafkaProducer<byte[], byte[]> producer, String topic, ControlRecord record) {
        var unused = producer.send(new ProducerRecord<>(topic, record.key(), record.value()));
    }

    private static void remove(KafkaProducer<byte[], byte[]> producer, String topic, ControlRecord record) {
        var unused = producer.send(new ProducerRecord<>(topic, record.key(), null));
    }

    /** What is there under that prefix, by name. */
    private Map<String, ControlRecord> read(String topic, String prefix) {
        Map<String, ControlRecord> records = new HashMap<>();
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(kafka.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(200))) {
                    note(records, prefix, one);
                }
            }
        }
        return records;
    }

    private static void note(Map<String, ControlRecord> records, String prefix, ConsumerRecord<byte[], byte[]> one) {
        String key = new String(one.key(), StandardCharsets.UTF_8);
        if (!key.startsWith(prefix)) {
            return;
        }
        if (one.value() == null) {
            records.values().removeIf(record -> key.equals(new String(record.key(), StandardCharsets.UTF_8)));
            return;
        }
        try {
            ControlRecord record = ControlRecord.read(one.value());
            records.put(record.name(), record);
        } catch (IOException e) {
            throw new IllegalStateException("a rule on the log can't be read: " + key, e);
        }
    }
}
