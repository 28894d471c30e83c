package org.aedile.server.domain.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.aedile.job.JobSettings;

/**
 * The name under which a cluster knows a domain's job. It tells which build and settings the job was made of, so that a
 * server that finds it running knows whether it may stay.
 */
final class JobName {
    private static final String PREFIX = "aedile-";

    private JobName() {}

    /** Whether a job of that name belongs to the domain, whatever it was made of. */
    static boolean isOf(String timeDomain, String jobName) {
        return jobName.equals(PREFIX + timeDomain) || jobName.startsWith(PREFIX + timeDomain + "@");
    }

    /** The name of the job with these settings, as it is without any state yet, and a checksum of its libraries. */
    static String of(JobSettings settings, long libraries) {
        CRC32 checksum = new CRC32();
        List<Object> facts = List.of(
                new TreeMap<>(settings.kafka()),
                settings.keys().jdbcUrl(),
                settings.keys().username(),
                settings.keys().password(),
                settings.keys().masterKeyFile(),
                settings.seedStates(),
                settings.parallelism(),
                settings.checkpointInterval(),
                libraries);
        checksum.update(facts.toString().getBytes(StandardCharsets.UTF_8));
        return PREFIX + settings.timeDomain() + "@%08x".formatted(checksum.getValue());
    }

    /** Over the content of the jars that are uploaded. */
    static long checksum(List<String> jars) {
        CRC32 checksum = new CRC32();
        for (String jar : jars) {
            try {
                checksum.update(Files.readAllBytes(Path.of(URI.create(jar))));
            } catch (IOException e) {
                throw new UncheckedIOException("the job's library " + jar + " can't be read", e);
            }
        }
        return checksum.getValue();
    }
}
