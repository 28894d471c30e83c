package org.aedile.server.domain.internal;

import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aedile.job.JobHost;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.embedded.EmbeddedFlink;
import org.aedile.server.embedded.EmbeddedPlatform;
import org.aedile.server.log.KafkaAccess;
import org.apache.flink.client.program.ClusterClient;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;

/** Puts the detection jobs together for the Flink that there is. */
public final class JobAssembly {
    /** What the job needs beside Flink's own libraries, by the beginning of the file's name. */
    private static final List<String> JOB_LIBRARIES = List.of(
            "aedile-job",
            "aedile-detection",
            "aedile-wire",
            "aedile-kernel",
            "flink-connector-kafka",
            "flink-connector-base",
            "kafka-clients",
            "fastutil",
            "re2j",
            "snakeyaml-engine",
            "jackson-core-3",
            "postgresql-",
            "lz4-java",
            "snappy-java",
            "zstd-jni");

    private JobAssembly() {}

    public static FlinkJobs jobs(
            AedileProperties properties, KafkaAccess kafka, EmbeddedPlatform platform, JobHost host) {
        boolean embedded = properties.flink().embedded();
        Supplier<ClusterClient<?>> connect = embedded
                ? () -> platform.flink().map(EmbeddedFlink::client).orElseThrow()
                : () -> remote(properties.flink().rest());
        List<String> jars = embedded ? List.of() : jars(properties.flink().jar());
        return new FlinkJobs(connect, new JobBlueprint(properties, kafka, host, jars), new CaughtUp(kafka));
    }

    private static ClusterClient<?> remote(String address) {
        int colon = address.lastIndexOf(':');
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.ADDRESS, address.substring(0, colon));
        configuration.set(RestOptions.PORT, Integer.parseInt(address.substring(colon + 1)));
        try {
            return new RestClusterClient<>(configuration, "city");
        } catch (Exception e) {
            throw new IllegalStateException("no client for the Flink cluster at " + address, e);
        }
    }

    /** The job's libraries from this server's class path; a configured jar stands for our own ones. */
    private static List<String> jars(String configured) {
        Stream<File> libraries = ClassPath.entries().stream()
                .filter(entry -> JOB_LIBRARIES.stream().anyMatch(entry.getName()::startsWith))
                .filter(entry -> configured.isEmpty() || !entry.getName().startsWith("aedile-"));
        Stream<File> own = configured.isEmpty() ? Stream.empty() : Stream.of(new File(configured));
        return Stream.concat(own, libraries).map(jar -> jar.toURI().toString()).toList();
    }
}
