package org.aedile.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.invariant.PlantReport;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Runs the whole job over a log that a test holds. Its buffers are small, so that a slow sink is felt soon. */
final class LocalFlink implements AutoCloseable {
    private static final Duration CHECKPOINTS = Duration.ofMillis(100);

    private final MiniCluster cluster;
    private final Path checkpoints;

    private LocalFlink(MiniCluster cluster, Path checkpoints) {
        this.cluster = cluster;
        this.checkpoints = checkpoints;
    }

    static LocalFlink start(Path checkpoints) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(HeartbeatManagerOptions.HEARTBEAT_TIMEOUT, Duration.ofMinutes(5)); // a busy machine may pause
        configuration.set(TaskManagerOptions.MEMORY_SEGMENT_SIZE, MemorySize.parse("4kb"));
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(4));
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(4)
                .withRandomPorts()
                .build());
        cluster.start();
        return new LocalFlink(cluster, checkpoints);
    }

    /**
     * Runs the job to the end of the log.
     *
     * @param mostBetweenCheckpoints frames that a reader hands out before the next checkpoint; 0 for no limit
     */
    CompletableFuture<JobResult> run(
            TestResources resources, HeldLog log, HeldSink<AlertMessage> alerts, int mostBetweenCheckpoints)
            throws Exception {
        JobSettings settings =
                new JobSettings("live", Map.of(), "", JobSettings.KeyAccess.OF_HOST, "", log.partitions(), CHECKPOINTS);
        DetectionJob.Sinks sinks =
                new DetectionJob.Sinks(alerts, HeldSink.<BaselineUpdate>open(), HeldSink.<PlantReport>open());
        DetectionJob job = new DetectionJob(settings, resources, source(log, mostBetweenCheckpoints), sinks);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(
                job.configuration(checkpoints.toUri().toString()));
        job.define(environment);
        JobGraph graph = environment.getStreamGraph().getJobGraph();
        return cluster.submitJob(graph).thenCompose(submitted -> cluster.requestJobResult(submitted.getJobID()));
    }

    @Override
    public void close() {
        cluster.closeAsync().join();
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the source asks for the raw type
    private static DataGeneratorSource<byte[]> source(HeldLog log, int mostBetweenCheckpoints) {
        RateLimiterStrategy limit = mostBetweenCheckpoints == 0
                ? RateLimiterStrategy.noOp()
                : RateLimiterStrategy.perCheckpoint(mostBetweenCheckpoints * log.partitions());
        return new DataGeneratorSource<>(log, log.size(), limit, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
    }
}
