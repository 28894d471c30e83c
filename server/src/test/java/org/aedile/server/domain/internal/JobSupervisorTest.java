package org.aedile.server.domain.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aedile.job.JobHost;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.TestServer;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.domain.DetectionJobs.State;
import org.aedile.server.domain.DomainClock;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.embedded.EmbeddedPlatform;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.log.LogDomains;
import org.aedile.server.log.ObservationLog;
import org.aedile.wire.FrameWriter;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.program.ClusterClient;
import org.apache.flink.core.execution.CheckpointType;
import org.junit.jupiter.api.Test;

/** FEATURE: detection goes on from the newest checkpoint that is whole, whatever happened to the others. */
class JobSupervisorTest {
    private static final Instant START = Instant.parse("2026-05-30T19:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final byte UNKNOWN_VERSION = 99;

    private final TestServer server = TestServer.shared();
    private final JobBlueprint blueprint = new JobBlueprint(
            server.bean(AedileProperties.class), server.bean(KafkaAccess.class), server.bean(JobHost.class), List.of());

    @Test
    void aJobThatEndedGoesOnFromItsNewestCheckpoint() throws Exception {
        afterTwoCheckpoints("replay-newest", (supervisor, complete) -> {
            untilItRuns(supervisor);

            assertThat(supervisor.restoredFrom()).hasValue(complete.get(0));
        });
    }

    @Test
    void aCheckpointThatWasCutShortIsPassedOver() throws Exception {
        afterTwoCheckpoints("replay-cut-short", (supervisor, complete) -> {
            Path metadata = metadata(complete.get(0));
            Files.write(metadata, Arrays.copyOf(Files.readAllBytes(metadata), 20));

            untilItRuns(supervisor);

            assertThat(supervisor.restoredFrom()).hasValue(complete.get(1));
        });
    }

    @Test
    void aCheckpointWhoseStateCantBeReadIsTriedAndThenTheOneBefore() throws Exception {
        String name = "replay-damaged";
        afterTwoCheckpoints(name, (supervisor, complete) -> {
            Path metadata = metadata(complete.get(0));
            byte[] bytes = Files.readAllBytes(metadata);
            bytes[beginOfState(bytes, name)] = UNKNOWN_VERSION;
            Files.write(metadata, bytes);

            until(supervisor, () -> supervisor.restoredFrom().equals(Optional.of(complete.get(1))));
            untilItRuns(supervisor);
        });
    }

    /** What a test does with a job that has ended, and its complete checkpoints, newest first. */
    @FunctionalInterface
    private interface Story {
        void tell(JobSupervisor supervisor, List<String> complete) throws Exception;
    }

    private void afterTwoCheckpoints(String name, Story story) throws Exception {
        OpenDomain domain = new OpenDomain(
                new TimeDomain(name, TimeDomain.Kind.REPLAY),
                name,
                DomainClock.of(InstantSource.system(), START, 0),
                1,
                START,
                "",
                Optional.empty());
        server.bean(LogDomains.class).prepare(name, 1);
        server.bean(LogDomains.class).open(name, domain.clock(), new LogDomains.Ticks(1_000, true));
        try (CaughtUp caughtUp = new CaughtUp(server.bean(KafkaAccess.class))) {
            JobSupervisor supervisor = new JobSupervisor(domain, blueprint, caughtUp);
            untilItRuns(supervisor);
            for (int i = 1; i <= 2; i++) {
                observe(name, i);
                checkpoint(name);
            }
            await().atMost(PATIENCE).until(() -> complete(name).size() >= 2);
            cancel(name);
            story.tell(supervisor, complete(name));
        } finally {
            cancel(name);
            server.bean(LogDomains.class).close(name);
        }
    }

    /** As soon as all tasks run. */
    private void checkpoint(String name) {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(ExecutionException.class)
                .until(() -> cluster()
                                .triggerCheckpoint(job(name), CheckpointType.CONFIGURED)
                                .get(30, TimeUnit.SECONDS)
                        > 0);
    }

    private void untilItRuns(JobSupervisor supervisor) {
        until(supervisor, () -> supervisor.state() == State.RUNNING);
    }

    /** Looks after the job until then. */
    private void until(JobSupervisor supervisor, Callable<Boolean> then) {
        await().pollInSameThread().atMost(PATIENCE).until(() -> {
            supervisor.look(cluster());
            return then.call();
        });
    }

    private void observe(String name, int number) throws Exception {
        long before = blueprint.progress(name).observed();
        long millis = START.plusSeconds(number).toEpochMilli();
        FrameWriter.Header header = new FrameWriter.Header(
                name, "city", "air-1", "o" + number, millis, millis, Optional.empty(), LogSource.NONE);
        server.bean(ObservationLog.class)
                .append(name, "air-1", new FrameWriter().reading(header, "pm10", 20, "ug/m3"))
                .get(10, TimeUnit.SECONDS);
        await().atMost(PATIENCE).until(() -> blueprint.progress(name).observed() > before);
    }

    private ClusterClient<?> cluster() {
        return server.bean(EmbeddedPlatform.class).flink().orElseThrow().client();
    }

    private JobID job(String name) throws Exception {
        return running(name).orElseThrow();
    }

    private Optional<JobID> running(String name) throws Exception {
        return cluster().listJobs().get(30, TimeUnit.SECONDS).stream()
                .filter(job -> JobName.isOf(name, job.getJobName()))
                .filter(job -> !job.getJobState().isGloballyTerminalState())
                .map(job -> job.getJobId())
                .findFirst();
    }

    private void cancel(String name) throws Exception {
        Optional<JobID> job = running(name);
        if (job.isPresent()) {
            cluster().cancel(job.get()).get(30, TimeUnit.SECONDS);
            await().atMost(PATIENCE).until(() -> running(name).isEmpty());
        }
    }

    private List<String> complete(String name) {
        return new CheckpointFiles(blueprint.checkpoints(name))
                .newestFirst().stream().map(CheckpointFiles.Checkpoint::path).toList();
    }

    private static Path metadata(String checkpoint) {
        return Path.of(URI.create(checkpoint)).resolve("_metadata");
    }

    /**
     * Where a source's state begins: the version of its format, which is a small number, then the
     * domain and the tenant that it belongs to.
     */
    private static int beginOfState(byte[] metadata, String domain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(domain);
        out.writeUTF("city");
        Matcher state = Pattern.compile("[\\x01-\\x1f]" + Pattern.quote(bytes.toString(StandardCharsets.ISO_8859_1)))
                .matcher(new String(metadata, StandardCharsets.ISO_8859_1));
        assertThat(state.find()).as("the source's state lies in the checkpoint").isTrue();
        return state.start();
    }
}
