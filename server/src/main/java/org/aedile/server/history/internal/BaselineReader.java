package org.aedile.server.history.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** The topic of baselines, all domains together, into PostgreSQL. */
@Component
class BaselineReader implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BaselineReader.class);
    private static final String NAME = "baseline";
    private static final String ALL_DOMAINS = "*";

    private final BaselineStore store;
    private final OffsetStore offsets;
    private final LogConsumers consumers;
    private final TopicAdmin topics;
    private final TransactionTemplate transactions;
    private @Nullable TopicReader reader;

    BaselineReader(
            BaselineStore store,
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
        topics.createCompacted(Topics.BASELINES);
        TopicReader fresh = new TopicReader(
                Topics.BASELINES, consumers.create(), offsets.nextOffsets(NAME, ALL_DOMAINS), this::save);
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
        List<BaselineStore.Learned> batch = new ArrayList<>(records.count());
        Map<Integer, Long> next = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> row : records) {
            next.put(row.partition(), row.offset() + 1);
            parse(row, batch);
        }
        transactions.executeWithoutResult(status -> {
            store.save(batch);
            offsets.save(NAME, ALL_DOMAINS, next);
        });
    }

    private static void parse(ConsumerRecord<byte[], byte[]> row, List<BaselineStore.Learned> batch) {
        byte @Nullable [] value = row.value();
        if (value == null) {
            return;
        }
        try {
            batch.add(BaselineStore.parse(value));
        } catch (RuntimeException e) {
            LOG.error("{} offset {} holds no baseline and is passed over: {}", row.topic(), row.offset(), e.toString());
        }
    }
}
