package org.aedile.job;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;

/**
 * What a job must know; travels to the cluster with it.
 *
 * @param timeDomain id of the time domain it detects in
 * @param kafka Kafka client properties, {@code bootstrap.servers} among them
 * @param keys where the keys of encrypted content are
 * @param seedStates path of a file of states learned beforehand, readable where the job runs; empty for none
 * @param parallelism parallel instances, at most the partitions of the topic
 * @param checkpointInterval time between checkpoints
 */
public record JobSettings(
        String timeDomain,
        Map<String, String> kafka,
        KeyAccess keys,
        String seedStates,
        int parallelism,
        Duration checkpointInterval)
        implements Serializable {

    public JobSettings {
        kafka = Map.copyOf(kafka);
    }

    /**
     * Where the keys of encrypted content are.
     *
     * @param jdbcUrl database with the table of payload keys; empty takes those that the JVM offers in {@link SharedKeys}
     * @param username database user
     * @param password password of that user
     * @param masterKeyFile file of the key that wraps them, readable where the job runs
     */
    public record KeyAccess(String jdbcUrl, String username, String password, String masterKeyFile)
            implements Serializable {
        /** Those of the JVM that the job runs in. */
        public static final KeyAccess SHARED = new KeyAccess("", "", "", "");
    }
}
