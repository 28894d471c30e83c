package org.aedile.job;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;

/**
 * What a job must know; travels to the cluster with it.
 *
 * @param timeDomain id of the time domain it detects in
 * @param kafka Kafka client properties, {@code bootstrap.servers} among them
 * @param host id of the {@link JobHost} in whose JVM the job runs; empty on a cluster
 * @param keys where the keys of encrypted content are; {@link KeyAccess#OF_HOST} when there is a host
 * @param seedStates path of a file of states learned beforehand, readable where the job runs; empty for none
 * @param parallelism parallel instances, at most the partitions of the topic
 * @param checkpointInterval time between checkpoints
 */
public record JobSettings(
        String timeDomain,
        Map<String, String> kafka,
        String host,
        KeyAccess keys,
        String seedStates,
        int parallelism,
        Duration checkpointInterval)
        implements Serializable {

    public JobSettings {
        kafka = Map.copyOf(kafka);
    }

    /**
     * Where a cluster finds the keys of encrypted content.
     *
     * @param jdbcUrl database with the table of payload keys
     * @param username database user
     * @param password password of that user
     * @param masterKeyFile file of the key that wraps them, readable where the job runs
     */
    public record KeyAccess(String jdbcUrl, String username, String password, String masterKeyFile)
            implements Serializable {
        /** Nowhere else: the host has them. */
        public static final KeyAccess OF_HOST = new KeyAccess("", "", "", "");
    }
}
