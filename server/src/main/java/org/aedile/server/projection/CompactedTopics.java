package org.aedile.server.projection;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads compacted topics, all time domains together, into PostgreSQL. */
@Component
public class CompactedTopics {
    private final OffsetStore offsets;
    private final LogConsumers consumers;
    private final TransactionTemplate transactions;

    CompactedTopics(OffsetStore offsets, LogConsumers consumers, TransactionTemplate transactions) {
        this.offsets = offsets;
        this.consumers = consumers;
        this.transactions = transactions;
    }

    /** Reads the value of one record. */
    @FunctionalInterface
    public interface Parser<T> {
        T parse(byte[] value) throws IOException;
    }

    /**
     * What is read from a topic.
     *
     * @param name its name in the offsets table; never changes
     * @param topic the topic; it exists
     * @param parser a record that it refuses is logged and passed over
     * @param save keeps what was read, in the order of each partition, within the transaction that keeps how far it came
     */
    public record Reading<T>(String name, String topic, Parser<T> parser, Consumer<List<T>> save) {}

    /** A reader that is started and stopped with the application. */
    public SmartLifecycle reader(Reading<?> reading) {
        return new CompactedTopicReader<>(reading, offsets, consumers, transactions);
    }
}
