package org.aedile.server.domain.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.job.DetectionJob;
import org.aedile.job.JobHost;
import org.aedile.job.JobProgress;
import org.aedile.job.JobSettings;
import org.aedile.job.kafka.KafkaEnds;
import org.aedile.job.kafka.LoggedResources;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.log.KafkaAccess;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Makes a domain's job graph, ready to be submitted. */
final class JobBlueprint {
    private static final long MEGABYTE = 1 << 20;
    private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(1);

    private final AedileProperties properties;
    private final KafkaAccess kafka;
    private final JobHost host;
    private final List<String> jars;
    private final long librariesChecksum;

    /** @param jars to upload with the job; empty when the job runs in this process */
    JobBlueprint(AedileProperties properties, KafkaAccess kafka, JobHost host, List<String> jars) {
        this.properties = properties;
        this.kafka = kafka;
        this.host = host;
        this.jars = List.copyOf(jars);
        this.librariesChecksum = JobName.checksum(jars);
    }

    /** URI of the directory of a domain's checkpoints. */
    String checkpoints(String timeDomain) {
        String configured = properties.flink().checkpoints();
        String root = configured.isEmpty()
                ? properties
                        .data()
                        .resolve("checkpoints")
                        .toAbsolutePath()
                        .toUri()
                        .toString()
                : configured;
        return root.replaceAll("/+$", "") + "/" + timeDomain;
    }

    /** How far that domain's job has come; stands still while it runs on a cluster. */
    JobProgress progress(String timeDomain) {
        return host.progress(timeDomain);
    }

    /** What the job is called, which changes with what it is made of. */
    String name(OpenDomain domain) {
        return JobName.of(settings(domain, Optional.empty()), librariesChecksum);
    }

    /** The graph of a domain's job, to go on from that checkpoint when there's one. */
    JobGraph graph(OpenDomain domain, Optional<CheckpointFiles.Checkpoint> from) {
        JobSettings settings = settings(domain, from);
        DetectionJob job = new DetectionJob(
                settings,
                new LoggedResources(settings),
                KafkaEnds.observations(settings),
                new DetectionJob.Sinks(
                        KafkaEnds.alerts(settings), KafkaEnds.baselines(settings), KafkaEnds.plants(settings)));
        Configuration configuration = job.configuration(checkpoints(domain.id()));
        configuration.set(PipelineOptions.NAME, name(domain));
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        job.define(environment);
        JobGraph graph = environment.getStreamGraph().getJobGraph();
        jars.forEach(jar -> graph.addJar(new Path(jar)));
        from.ifPresent(checkpoint -> graph.setSavepointRestoreSettings(
                SavepointRestoreSettings.forPath(checkpoint.path(), true, RecoveryClaimMode.CLAIM)));
        return graph;
    }

    private JobSettings settings(OpenDomain domain, Optional<CheckpointFiles.Checkpoint> from) {
        Map<String, String> client = new HashMap<>();
        kafka.client().forEach((name, value) -> client.put(name, value.toString()));
        boolean live = domain.domain().kind() == TimeDomain.Kind.LIVE;
        int wanted = live ? properties.flink().parallelism() : 1;
        return new JobSettings(
                domain.id(),
                client,
                properties.flink().embedded() ? host.id() : "",
                keys(),
                domain.seedStates(),
                Math.min(wanted, domain.partitions()),
                interval(from.map(CheckpointFiles.Checkpoint::bytes).orElse(0L)));
    }

    private JobSettings.KeyAccess keys() {
        AedileProperties.Postgres database = properties.postgres();
        return properties.flink().embedded()
                ? JobSettings.KeyAccess.OF_HOST
                : new JobSettings.KeyAccess(database.url(), database.username(), database.password(), masterKeyFile());
    }

    private String masterKeyFile() {
        String configured = properties.flink().masterKey();
        return configured.isEmpty()
                ? properties.data().resolve("keys/master.key").toAbsolutePath().toString()
                : configured;
    }

    /** The configured interval up to 50 MB of state, then longer with the state, a minute from 300 MB on. */
    private Duration interval(long stateBytes) {
        Duration base = properties.flink().checkpointInterval();
        Duration bySize = Duration.ofSeconds(stateBytes / (5 * MEGABYTE));
        Duration longer = bySize.compareTo(base) > 0 ? bySize : base;
        return longer.compareTo(LONGEST_INTERVAL) > 0 ? LONGEST_INTERVAL : longer;
    }
}
