package org.aedile.server.domain.internal;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
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

    public static FlinkJobs jobs(AedileProperties properties, KafkaAccess kafka, EmbeddedPlatform platform) {
        boolean embedded = properties.flink().embedded();
        Supplier<ClusterClient<?>> connect = embedded
                ? () -> platform.flink().map(EmbeddedFlink::client).orElseThrow()
                : () -> remote(properties.flink().rest());
        List<String> jars = embedded ? List.of() : jars(properties.flink().jar());
        return new FlinkJobs(connect, new JobBlueprint(properties, kafka, jars), new CaughtUp(kafka));
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

    /** The configured jar, or the job's own libraries from this server's class path. */
    private static List<String> jars(String configured) {
        if (!configured.isEmpty()) {
            return List.of(new File(configured).toURI().toString());
        }
        return Arrays.stream(ClassPath.entries())
                .filter(entry -> JOB_LIBRARIES.stream().anyMatch(entry.getName()::startsWith))
                .map(entry -> entry.toURI().toString())
                .toList();
    }
}
