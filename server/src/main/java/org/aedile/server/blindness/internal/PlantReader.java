package org.aedile.server.blindness.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.aedile.detection.invariant.PlantReport;
import org.aedile.job.kafka.PlantRecords;
import org.aedile.server.log.TopicAdmin;
import org.aedile.server.projection.LogConsumers;
import org.aedile.server.projection.OffsetStore;
import org.aedile.server.projection.TopicReader;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The topic of plants, all domains together, into PostgreSQL. */
@Component
class PlantReader implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PlantReader.class);
    private static final String NAME = "plant";
    private static final String ALL_DOMAINS = "*";

    private final PlantStore store;
    private final OffsetStore offsets;
    private final LogConsumers consumers;
    private final TopicAdmin topics;
    private final TransactionTemplate transactions;
    private @Nullable TopicReader reader;

    PlantReader(
            PlantStore store,
            OffsetStore offsets,
            LogConsumers consumers,
            TopicAdmin topics,
            TransactionTemplate transactions) {
        this.store = store;
        this.offsets = offsets;
        this.consumers = consumers;
        this.topics = topics;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        topics.createCompacted(Topics.PLANTS);
        TopicReader fresh =
                new TopicReader(Topics.PLANTS, consumers.create(), offsets.nextOffsets(NAME, ALL_DOMAINS), this::save);
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
        Map<String, PlantReport> newest = new LinkedHashMap<>();
        Map<Integer, Long> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> row : records) {
            next.put(row.partition(), row.offset() + 1);
            parse(row, newest);
        }
        transactions.executeWithoutResult(status -> {
            newest.values().forEach(store::save);
            offsets.save(NAME, ALL_DOMAINS, next);
        });
    }

    /** Of many reports of a plant only the last one matters. */
    private static void parse(ConsumerRecord<byte[], byte[]> row, Map<String, PlantReport> newest) {
        byte @Nullable [] value = row.value();
        if (value == null) {
            return;
        }
        try {
            PlantReport report = PlantRecords.read(value);
            newest.merge(
                    String.join("\u001f", report.timeDomain(), report.setting(), report.agency()),
                    report,
                    (before, after) -> after.atMillis() >= before.atMillis() ? after : before);
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "{} offset {} holds no report of a plant and is passed over: {}",
                    row.topic(),
                    row.offset(),
                    e.toString());
        }
    }
}
