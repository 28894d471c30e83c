package org.aedile.server.log.internal;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.log.LogDomains;
import org.aedile.server.log.ObservationLog;
import org.aedile.server.log.TopicAdmin;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The log of observations on Kafka. A frame is stamped and sent under its partition's monitor, which is what keeps the
 * order; the acknowledgement comes when {@link Durability} says so.
 */
public final class KafkaObservationLog implements ObservationLog, LogDomains, AutoCloseable {
    private static final int BUFFER_BYTES = 40 << 20;

    private final Producer<byte[], byte[]> producer;
    private final TopicAdmin topics;
    private final LogEnds ends;
    private final Durability durability;
    private final InFlight inFlight;
    private final ClockTicks ticks;
    private final Map<String, DomainTails> domains = new ConcurrentHashMap<>();
    private final Map<String, long[]> prepared = new ConcurrentHashMap<>();

    KafkaObservationLog(KafkaAccess kafka, TopicAdmin topics, Durability durability, int maxInFlight) {
        Map<String, Object> properties = kafka.producer();
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 << 10);
        this.producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
        this.topics = topics;
        this.ends = new LogEnds(kafka);
        this.durability = durability;
        this.inFlight = new InFlight(maxInFlight);
        this.ticks = new ClockTicks(this::tick);
    }

    @Override
    public CompletableFuture<Void> append(String timeDomain, String source, byte[] frame) {
        DomainTails tails = tails(timeDomain);
        try {
            inFlight.enter(frame.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AedileException(ErrorCode.UNAVAILABLE, "interrupted while the log was full");
        }
        return send(tails, source, frame);
    }

    @Override
    public Optional<CompletableFuture<Void>> tryAppend(String timeDomain, String source, byte[] frame) {
        DomainTails tails = tails(timeDomain);
        return inFlight.tryEnter(frame.length) ? Optional.of(send(tails, source, frame)) : Optional.empty();
    }

    @Override
    public boolean overloaded() {
        return inFlight.crowded();
    }

    @Override
    public OptionalLong prepare(String timeDomain, int partitions) {
        topics.createRetained(Topics.observations(timeDomain), partitions);
        topics.createRetained(Topics.alerts(timeDomain), 1);
        long[] latest = ends.latestReceipts(Topics.observations(timeDomain), partitions);
        prepared.put(timeDomain, latest);
        long newest = Arrays.stream(latest).max().orElse(Long.MIN_VALUE);
        return newest == Long.MIN_VALUE ? OptionalLong.empty() : OptionalLong.of(newest);
    }

    @Override
    public void open(String timeDomain, InstantSource clock, Ticks rule) {
        long[] latest = prepared.remove(timeDomain);
        if (latest == null) {
            throw new IllegalStateException("domain " + timeDomain + " was opened before it was prepared");
        }
        producer.partitionsFor(Topics.observations(timeDomain));
        DomainTails tails = new DomainTails(
                timeDomain,
                clock,
                IntStream.range(0, latest.length)
                        .mapToObj(number -> new PartitionTail(timeDomain, number, rule, latest[number]))
                        .toList());
        domains.put(timeDomain, tails);
        tick(tails);
    }

    @Override
    public void close(String timeDomain) {
        DomainTails tails = domains.remove(timeDomain);
        if (tails != null) {
            tick(tails);
        }
    }

    @Override
    public void close() {
        ticks.close();
        producer.close();
        durability.close();
    }

    private DomainTails tails(String timeDomain) {
        DomainTails tails = domains.get(timeDomain);
        if (tails == null) {
            throw new AedileException(ErrorCode.NOT_FOUND, "time domain '" + timeDomain + "' is not open");
        }
        return tails;
    }

    private CompletableFuture<Void> send(DomainTails tails, String source, byte[] frame) {
        CompletableFuture<Void> durable = new CompletableFuture<>();
        Acknowledgement acknowledgement = failure -> finish(durable, frame.length, failure);
        PartitionTail tail = tails.tailOf(source);
        try {
            synchronized (tail) {
                tail.append(
                        frame,
                        tick -> sendTick(tails, tail, tick),
                        stamped -> sendFrame(tails, tail, stamped, acknowledgement));
            }
        } catch (RuntimeException e) {
            acknowledgement.complete(e);
        }
        return durable;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the callback has the outcome
    private void sendFrame(DomainTails tails, PartitionTail tail, byte[] frame, Acknowledgement acknowledgement) {
        TopicPartition partition = new TopicPartition(tails.topic(), tail.number());
        producer.send(new ProducerRecord<>(tails.topic(), tail.number(), null, frame), (metadata, failure) -> {
            if (failure == null) {
                durability.written(partition, acknowledgement);
            } else {
                acknowledgement.complete(failure);
            }
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a tick that is lost is made up for by the next
    private void sendTick(DomainTails tails, PartitionTail tail, byte[] tick) {
        producer.send(new ProducerRecord<>(tails.topic(), tail.number(), null, tick));
    }

    private void finish(CompletableFuture<Void> durable, int size, @Nullable Throwable failure) {
        inFlight.leave(size);
        if (failure == null) {
            durable.complete(null);
        } else {
            durable.completeExceptionally(new AedileException(
                    ErrorCode.UNAVAILABLE, "the log could not take it: " + failure.getMessage(), "send it again"));
        }
    }

    private void tick() {
        domains.values().forEach(this::tick);
    }

    private void tick(DomainTails tails) {
        for (PartitionTail tail : tails.tails()) {
            synchronized (tail) {
                tail.tickTo(tails.clock().millis(), tick -> sendTick(tails, tail, tick));
            }
        }
    }
}
