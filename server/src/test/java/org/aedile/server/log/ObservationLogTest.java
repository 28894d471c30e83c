package org.aedile.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.LogSource;
import org.aedile.server.TestServer;
import org.aedile.server.domain.TimeDomains;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/** FEATURE: what the log acknowledges is stored, in order, with the clock's ticks between. */
class ObservationLogTest {
    private static final int FRAMES = 5_000;

    private final TestServer server = TestServer.shared();
    private final ObservationLog log = server.bean(ObservationLog.class);

    @Test
    void acknowledgedFramesAreOnTheLogOnceAndInOrder() throws Exception {
        List<CompletableFuture<Void>> pending = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            pending.add(log.append("live", "log-test-" + i % 7, frame("log-test-" + i % 7, "o" + i)));
        }
        CompletableFuture.allOf(pending.toArray(CompletableFuture[]::new)).get(20, TimeUnit.SECONDS);

        List<String> seen = new ArrayList<>();
        readAll(seen);
        assertThat(seen).hasSize(FRAMES).doesNotHaveDuplicates();
        assertThat(server.data().resolve("synced-lengths")).isNotEmptyDirectory();
    }

    @Test
    void closedDomainTakesNothing() {
        assertThatThrownBy(() -> log.append("replay-absent", "air-7", frame("air-7", "o1")))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("replay-absent");
    }

    /** Gathers the ids of this test's frames and asserts what holds for every record. */
    private void readAll(List<String> ids) {
        List<TopicPartition> partitions = IntStream.range(0, 4)
                .mapToObj(number -> new TopicPartition(Topics.observations("live"), number))
                .toList();
        long[] latest = new long[4];
        boolean[] ticked = new boolean[4];
        FrameView view = new FrameView();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                server.bean(KafkaAccess.class).consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (ids.size() < FRAMES && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    view.wrap(record.value());
                    assertThat(view.receiptTimeMillis()).isGreaterThanOrEqualTo(latest[record.partition()]);
                    latest[record.partition()] = view.receiptTimeMillis();
                    ticked[record.partition()] |= view.isTick();
                    if (!view.isTick() && view.source().startsWith("log-test-")) {
                        assertThat(ticked[record.partition()]).isTrue();
                        ids.add(view.id());
                    }
                });
            }
        }
    }

    private byte[] frame(String source, String id) {
        long now = server.bean(TimeDomains.class).clock("live").millis();
        FrameWriter.Header header =
                new FrameWriter.Header("live", "city", source, id, now, now, Optional.empty(), LogSource.NONE);
        return new FrameWriter().reading(header, "pm10", 12.5, "ug/m3");
    }
}
