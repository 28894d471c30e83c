package org.aedile.job;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.aedile.wire.KeysUnreachable;
import org.aedile.wire.PayloadKeys;

/**
 * What a server and the jobs in its own JVM share: keys of encrypted content one way, progress the other. Flink makes its
 * operators from bytes, so nothing can be handed to them but the host's id, which travels in {@link JobSettings}. A JVM may
 * hold several; closing one withdraws it. Thread-safe.
 */
public final class JobHost implements AutoCloseable {
    private static final Map<String, JobHost> OPEN = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();
    private final PayloadKeys keys;
    private final Map<String, JobProgress> progress = new ConcurrentHashMap<>();

    private JobHost(PayloadKeys keys) {
        this.keys = keys;
    }

    /** Offers keys to jobs that know the new host's id. */
    public static JobHost open(PayloadKeys keys) {
        JobHost host = new JobHost(keys);
        OPEN.put(host.id, host);
        return host;
    }

    /**
     * The host of that id in this JVM.
     *
     * @throws IllegalStateException when it has been closed, or never was here
     */
    public static JobHost require(String id) {
        JobHost host = OPEN.get(id);
        if (host == null) {
            throw new IllegalStateException(
                    "the server that this job belongs to (host " + id + ") is not running here");
        }
        return host;
    }

    public String id() {
        return id;
    }

    /** Its keys; once it is closed, asking for one throws {@link KeysUnreachable}. */
    public PayloadKeys keys() {
        return this::findKey;
    }

    /** How far the job of that domain has come. */
    public JobProgress progress(String timeDomain) {
        return progress.computeIfAbsent(timeDomain, key -> new JobProgress());
    }

    /** The same when a job of that domain has run here; on a cluster nobody knows it here. */
    public Optional<JobProgress> findProgress(String timeDomain) {
        return Optional.ofNullable(progress.get(timeDomain));
    }

    @Override
    public void close() {
        OPEN.remove(id);
    }

    private Optional<SecretKey> findKey(String source, long epochDay) {
        if (!OPEN.containsKey(id)) {
            throw new KeysUnreachable("the server that has the key of " + source + " has stopped");
        }
        return keys.findKey(source, epochDay);
    }
}
