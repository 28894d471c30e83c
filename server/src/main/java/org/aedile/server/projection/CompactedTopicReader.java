package org.aedile.server.projection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

/** One compacted topic, all time domains together, into PostgreSQL. */
final class CompactedTopicReader<T> implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CompactedTopicReader.class);
    private static final String ALL_DOMAINS = "*";

    private final CompactedTopics.Reading<T> reading;
    private final OffsetStore offsets;
    private final LogConsumers consumers;
    private final TransactionTemplate transactions;
    private @Nullable TopicReader reader;

    CompactedTopicReader(
            CompactedTopics.Reading<T> reading,
            OffsetStore offsets,
            LogConsumers consumers,
            TransactionTemplate transactions) {
        this.reading = reading;
        this.offsets = offsets;
        this.consumers = consumers;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        TopicReader fresh = new TopicReader(
                reading.topic(), consumers.create(), offsets.nextOffsets(reading.name(), ALL_DOMAINS), this::save);
        fresh.start();
        reader = fresh;
    }

    @Override
    public void stop() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }

    private void save(ConsumerRecords<byte[], byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        List<T> batch = new ArrayList<>(records.count());
        Map<Integer, Long> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> row : records) {
            next.put(row.partition(), row.offset() + 1);
            parse(row, batch);
        }
        transactions.executeWithoutResult(status -> {
            reading.save().accept(batch);
            offsets.save(reading.name(), ALL_DOMAINS, next);
        });
    }

    private void parse(ConsumerRecord<byte[], byte[]> row, List<T> batch) {
        byte @Nullable [] value = row.value();
        if (value == null) {
            return;
        }
        try {
            batch.add(reading.parser().parse(value));
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "{} offset {} can't be read as a {} and is passed over: {}",
                    row.topic(),
                    row.offset(),
                    reading.name(),
                    e.toString());
        }
    }
}
