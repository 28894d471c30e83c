package org.aedile.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.aedile.detection.LogLines;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.Stepping;
import org.aedile.detection.TestSource;
import org.aedile.job.operator.OperatorStepping;
import org.aedile.kernel.Alert;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.FrameReceipt;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.PayloadKeys;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: the same log gives the same alerts, however its partitions are read, whatever fails or is slow meanwhile. */
class DetectionJobTest {
    private static final Instant NOON = Instant.parse("2026-05-30T10:00:00Z");
    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    private static Path checkpoints;

    private static LocalFlink flink;
    private final HeldSink<AlertMessage> sink = HeldSink.open();

    @BeforeAll
    static void start() throws Exception {
        flink = LocalFlink.start(checkpoints);
    }

    @AfterEach
    void release() {
        sink.release();
    }

    @AfterAll
    static void stop() {
        flink.close();
    }

    @Test
    void partitionsThatAreReadInAnyOrderGiveTheSameAlerts() throws Exception {
        TestSource first = dusty("air-1", 40);
        TestSource second = dusty("air-2", 60);
        Instant end = NOON.plusSeconds(900);
        List<List<byte[]>> partitions = List.of(partition(first.frames, end), partition(second.frames, end));
        List<String> expected = OperatorStepping.effect(
                new Stepping(TestSource.DUST, profiles(first, second)).verify(merged(partitions)).alerts);
        assertThat(expected).isNotEmpty();

        for (long seed : seeds()) {
            HeldSink<AlertMessage> run = HeldSink.open();
            HeldLog log = HeldLog.of(partitions).interleaved(seed);

            end(flink.run(TestResources.of(TestSource.DUST, profiles(first, second), PayloadKeys.NONE), log, run, 0));

            assertThat(effect(run)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /** How many are counted depends on who was ahead, which is why their number is no part of the id. */
    @Test
    void aBurstOverPartitionsIsTheSameAlertWhicheverOfThemIsAhead() throws Exception {
        LogLines first = new LogLines("srv-1");
        LogLines second = new LogLines("srv-2");
        for (int i = 0; i < 20; i++) {
            first.failed("10.0.0.7", NOON.plusMillis(3_000L * i));
            second.failed("10.0.0.7", NOON.plusMillis(3_000L * i + 1_500));
        }
        Instant end = NOON.plusSeconds(300);
        List<List<byte[]>> partitions = List.of(partition(first.frames, end), partition(second.frames, end));
        Map<String, Integer> expected =
                largest(new Stepping(LogLines.BURSTS, SourceProfiles.NONE).verify(merged(partitions)).alerts);
        assertThat(expected).hasSize(1);

        for (long seed : seeds()) {
            HeldSink<AlertMessage> run = HeldSink.open();
            HeldLog log = HeldLog.of(partitions).interleaved(seed);

            end(flink.run(TestResources.of(LogLines.BURSTS, SourceProfiles.NONE, PayloadKeys.NONE), log, run, 0));

            assertThat(largest(OperatorStepping.alerts(run.taken())).keySet())
                    .as("seed %d", seed)
                    .isEqualTo(expected.keySet());
        }
    }

    @Test
    void aPartitionWithoutObservationsDoesNotHoldTimeBack() throws Exception {
        LogLines busy = new LogLines("srv-1");
        for (int i = 0; i < 7; i++) {
            busy.failed("10.0.0.7", NOON.plusSeconds(i));
        }
        Instant end = NOON.plusSeconds(300);
        List<byte[]> silent = List.of(new FrameWriter().tick("live", NOON.toEpochMilli()));
        HeldLog log = HeldLog.of(List.of(partition(busy.frames, end), partition(silent, end)));

        end(flink.run(TestResources.of(LogLines.BURSTS, SourceProfiles.NONE, PayloadKeys.NONE), log, sink, 0));

        assertThat(largest(OperatorStepping.alerts(sink.taken())))
                .as("the rest is told when the window is over, which only a timer knows")
                .containsValue(7);
    }

    @Test
    void aRecordThatIsNoFrameDoesNotEndTheJob() throws Exception {
        TestSource air = dusty("air-1", 40);
        List<byte[]> whole = partition(air.frames, NOON.plusSeconds(60));
        List<byte[]> broken = new ArrayList<>(whole);
        broken.add(10, new byte[0]);
        broken.add(20, new byte[] {1, 2, 3});
        TestResources resources = TestResources.of(TestSource.DUST, air.profiles(), PayloadKeys.NONE);

        end(flink.run(resources, HeldLog.of(List.of(broken)), sink, 0));

        assertThat(resources.progress().skipped()).isEqualTo(2);
        assertThat(effect(sink))
                .isEqualTo(OperatorStepping.effect(new Stepping(TestSource.DUST, air.profiles()).verify(whole).alerts));
    }

    @Test
    void aSlowSinkHoldsTheLogBackAndLosesNothing() throws Exception {
        TestSource air = dusty("air-1", 4_000);
        List<List<byte[]>> partitions = List.of(partition(air.frames, NOON.plusSeconds(4_100)));
        HeldLog log = HeldLog.of(partitions);
        sink.hold();

        CompletableFuture<JobResult> job =
                flink.run(TestResources.of(TestSource.DUST, air.profiles(), PayloadKeys.NONE), log, sink, 0);

        AtomicInteger before = new AtomicInteger();
        await().atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> log.read() > 0 && before.getAndSet(log.read()) == log.read());
        assertThat(log.read()).isLessThan(log.size());
        sink.release();
        end(job);
        assertThat(effect(sink))
                .isEqualTo(OperatorStepping.effect(
                        new Stepping(TestSource.DUST, air.profiles()).verify(partitions.get(0)).alerts));
    }

    @Test
    void afterAFailureItGoesOnFromTheNewestCheckpoint() throws Exception {
        TestSource air = dusty("air-1", 400);
        List<List<byte[]>> partitions = List.of(partition(air.frames, NOON.plusSeconds(500)));
        HeldLog log = HeldLog.of(partitions).failingAt(700);

        end(flink.run(TestResources.of(TestSource.DUST, air.profiles(), PayloadKeys.NONE), log, sink, 100));

        assertThat(log.reads(0))
                .as("the log was not read from its beginning again")
                .isEqualTo(1);
        assertThat(log.read()).isEqualTo(log.size());
        assertThat(effect(sink))
                .isEqualTo(OperatorStepping.effect(
                        new Stepping(TestSource.DUST, air.profiles()).verify(partitions.get(0)).alerts));
    }

    private static void end(CompletableFuture<JobResult> job) throws Exception {
        JobResult result = job.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(result.getSerializedThrowable()).isEmpty();
    }

    private static List<String> effect(HeldSink<AlertMessage> sink) {
        return OperatorStepping.effect(OperatorStepping.alerts(sink.taken()));
    }

    /** A reading a second, too much in every tenth stretch of ten. */
    private static TestSource dusty(String id, int readings) {
        TestSource air = new TestSource(
                id, new SourceProfile.Property("pm10", "particles", "ug/m3", Duration.ofSeconds(1), 0, 1_000));
        for (int i = 0; i < readings; i++) {
            air.read(NOON.plusSeconds(i), (i / 10) % 10 == 1 ? 180 + i % 7 : 20 + i % 5);
        }
        return air;
    }

    private static List<byte[]> partition(List<byte[]> frames, Instant end) {
        List<byte[]> whole = new ArrayList<>(frames);
        whole.add(new FrameWriter().tick("live", end.toEpochMilli()));
        return OperatorStepping.withTicks(whole, 1);
    }

    private static List<byte[]> merged(List<List<byte[]>> partitions) {
        return partitions.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(FrameReceipt::millis))
                .toList();
    }

    private static SourceProfiles profiles(TestSource... sources) {
        return id -> Stream.of(sources)
                .map(source -> source.profile)
                .filter(profile -> profile.id().value().equals(id))
                .findFirst();
    }

    /** The largest count that each alert of a correlation told. */
    private static Map<String, Integer> largest(List<Alert> alerts) {
        Map<String, Integer> counts = new TreeMap<>();
        alerts.stream()
                .filter(alert -> alert.kind().equals("correlation"))
                .forEach(alert -> counts.merge(
                        alert.id(),
                        Optional.ofNullable(alert.attributes().get("count"))
                                .map(Integer::valueOf)
                                .orElse(0),
                        Math::max));
        return counts;
    }

    /** Two random orders, or the one that is asked for with {@code -Daedile.seed}. */
    private static List<Long> seeds() {
        String asked = System.getProperty("aedile.seed", "");
        return asked.isEmpty() ? List.of(System.nanoTime(), System.nanoTime() * 31) : List.of(Long.valueOf(asked));
    }
}
