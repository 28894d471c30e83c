package org.aedile.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.client.program.ClusterClient;
import org.apache.flink.client.program.MiniClusterClient;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.runtime.minicluster.RpcServiceSharing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Flink in this process: one job manager, one task manager, state on the heap, its web interface on loopback only. */
public final class EmbeddedFlink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedFlink.class);
    private static final int SLOTS = 32;
    /** Flink takes this from the cluster only; what a job says of it has no effect. */
    private static final int RETAINED_CHECKPOINTS = 3;

    private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
    private static final Duration CANCEL_LIMIT = Duration.ofSeconds(5);

    private final MiniCluster cluster;
    private final Configuration configuration;

    private EmbeddedFlink(MiniCluster cluster, Configuration configuration) {
        this.cluster = cluster;
        this.configuration = configuration;
    }

    /**
     * Starts it and waits until it takes jobs.
     *
     * @param dataDirectory of the platform; temporary files live in {@code flink/tmp} below
     */
    public static EmbeddedFlink start(Path dataDirectory) {
        Path temporary = dataDirectory.resolve("flink").resolve("tmp").toAbsolutePath();
        Configuration configuration = configuration(temporary);
        try {
            Directories.deleteRecursively(temporary);
            Files.createDirectories(temporary);
            MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                    .setConfiguration(configuration)
                    .setNumTaskManagers(1)
                    .setNumSlotsPerTaskManager(SLOTS)
                    .setRpcServiceSharing(RpcServiceSharing.SHARED)
                    .build());
            cluster.start();
            return new EmbeddedFlink(cluster, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException("could not make " + temporary, e);
        } catch (Exception e) {
            throw new IllegalStateException("Flink could not be started", e);
        }
    }

    /** To submit, watch and cancel jobs. */
    public ClusterClient<?> client() {
        return new MiniClusterClient(configuration, cluster);
    }

    /** Cancels the jobs first: tasks that the end of the cluster cuts off would each tell of it as a failure. */
    @Override
    public void close() {
        CompletableFuture<?> cancelled = cluster.listJobs()
                .thenCompose(this::cancel)
                .orTimeout(CANCEL_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .handle((done, failure) -> failure);
        try {
            cancelled.thenCompose(failure -> cluster.closeAsync()).get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("Flink did not stop in order; its newest checkpoint is used at the next start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Void> cancel(Collection<JobStatusMessage> jobs) {
        return CompletableFuture.allOf(jobs.stream()
                .filter(job -> !job.getJobState().isGloballyTerminalState())
                .map(JobStatusMessage::getJobId)
                .map(id -> cluster.cancelJob(id).thenCompose(told -> cluster.requestJobResult(id)))
                .toArray(CompletableFuture[]::new));
    }

    /**
     * Network buffers are taken as a whole, so little of them and in small pieces: each job has some fifty channels, most of
     * them idle. Heartbeats are patient because all is one process.
     */
    private static Configuration configuration(Path temporary) {
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        configuration.set(RestOptions.ADDRESS, "127.0.0.1");
        configuration.set(RestOptions.BIND_PORT, "0");
        configuration.set(JobManagerOptions.ADDRESS, "127.0.0.1");
        configuration.set(CoreOptions.TMP_DIRS, temporary.toString());
        configuration.set(CoreOptions.CHECK_LEAKED_CLASSLOADER, false);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(24));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(24));
        configuration.set(TaskManagerOptions.MEMORY_SEGMENT_SIZE, MemorySize.parse("8kb"));
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(4));
        configuration.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, RETAINED_CHECKPOINTS);
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofMinutes(5));
        return configuration;
    }
}
