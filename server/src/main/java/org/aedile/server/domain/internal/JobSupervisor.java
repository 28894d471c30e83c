package org.aedile.server.domain.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aedile.server.domain.DetectionJobs.State;
import org.aedile.server.domain.OpenDomain;
import org.aedile.wire.KeysUnreachable;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.program.ClusterClient;
import org.apache.flink.core.execution.CheckpointType;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.util.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a domain's job running. A job that failed for good starts again from the newest complete checkpoint; when it could
 * not complete one of its own since, the one before is tried, and after the last it starts without: a control room that
 * has forgotten is better than a blind one. A job that failed because the store of keys was away starts again from the same
 * one, however often. Called by one thread.
 */
final class JobSupervisor {
    private static final Logger LOG = LoggerFactory.getLogger(JobSupervisor.class);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(30);
    private static final Duration FINISH_LIMIT = Duration.ofMinutes(2);

    private final OpenDomain domain;
    private final JobBlueprint blueprint;
    private final CheckpointFiles checkpoints;
    private final CaughtUp caughtUp;
    private @Nullable JobID job;
    private @Nullable String restoredFrom;
    private int fallback;
    private long finishBy;
    private volatile State state = State.STARTING;

    JobSupervisor(OpenDomain domain, JobBlueprint blueprint, CaughtUp caughtUp) {
        this.domain = domain;
        this.blueprint = blueprint;
        this.caughtUp = caughtUp;
        this.checkpoints = new CheckpointFiles(blueprint.checkpoints(domain.id()));
    }

    State state() {
        return state;
    }

    /** The checkpoint that the job was last started from; empty when it began without. */
    Optional<String> restoredFrom() {
        return Optional.ofNullable(restoredFrom);
    }

    /** From now on the job ends once it has seen all that is on the log. */
    void finish() {
        finishBy = System.nanoTime() + FINISH_LIMIT.toNanos();
    }

    /** Looks after the job; called about twice a second. */
    void look(ClusterClient<?> cluster) throws Exception {
        if (state == State.STOPPED) {
            return;
        }
        if (job == null) {
            job = adoptable(cluster).orElse(null);
            state = job == null ? State.STARTING : State.RUNNING;
        }
        if (job == null) {
            submit(cluster);
            return;
        }
        JobStatus status = cluster.getJobStatus(job).get(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS);
        switch (status) {
            case RUNNING -> state = State.RUNNING;
            case FAILED, CANCELED, FINISHED, SUSPENDED -> restart(cluster, status);
            default -> state = state == State.RUNNING ? State.FAILED : state;
        }
        if (finishBy != 0 && state == State.RUNNING) {
            finishWhenCaughtUp(cluster, job);
        }
    }

    /** A job of ours that a cluster of the city's still runs from before. */
    private Optional<JobID> adoptable(ClusterClient<?> cluster) throws Exception {
        for (JobStatusMessage known : cluster.listJobs().get(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            boolean ours = known.getJobName().equals("aedile-" + domain.id());
            if (ours && !known.getJobState().isGloballyTerminalState()) {
                return Optional.of(known.getJobId());
            }
        }
        return Optional.empty();
    }

    private void submit(ClusterClient<?> cluster) throws Exception {
        List<CheckpointFiles.Checkpoint> complete = checkpoints.newestFirst();
        Optional<CheckpointFiles.Checkpoint> from =
                fallback < complete.size() ? Optional.of(complete.get(fallback)) : Optional.empty();
        restoredFrom = from.map(CheckpointFiles.Checkpoint::path).orElse(null);
        job = cluster.submitJob(blueprint.graph(domain, from)).get(CALL_LIMIT.toSeconds() * 2, TimeUnit.SECONDS);
        LOG.info(
                "Detection of {} starts {}",
                domain.id(),
                from.map(checkpoint -> "from checkpoint " + checkpoint.path()).orElse("without a checkpoint"));
    }

    private void restart(ClusterClient<?> cluster, JobStatus status) throws Exception {
        state = State.FAILED;
        Throwable cause = causeOf(cluster);
        Optional<KeysUnreachable> away = ExceptionUtils.findThrowableSerializedAware(
                cause, KeysUnreachable.class, JobSupervisor.class.getClassLoader());
        if (away.isPresent()) {
            LOG.warn(
                    "Detection of {} waits for the keys: {}",
                    domain.id(),
                    away.get().getMessage());
        } else {
            LOG.error("Detection of {} ended as {}", domain.id(), status, cause);
            chooseCheckpoint();
        }
        submit(cluster);
    }

    private void chooseCheckpoint() {
        List<CheckpointFiles.Checkpoint> complete = checkpoints.newestFirst();
        boolean progressed = !complete.isEmpty() && !complete.get(0).path().equals(restoredFrom) && fallback == 0;
        fallback = progressed ? 0 : fallback + 1;
    }

    private Throwable causeOf(ClusterClient<?> cluster) throws InterruptedException {
        if (job == null) {
            return new IllegalStateException("no job was submitted");
        }
        try {
            return cluster.requestJobResult(job)
                    .get(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS)
                    .getSerializedThrowable()
                    .<Throwable>map(failure -> failure)
                    .orElseGet(() -> new IllegalStateException("no cause was given"));
        } catch (ExecutionException | TimeoutException e) {
            return e;
        }
    }

    private void finishWhenCaughtUp(ClusterClient<?> cluster, JobID running) throws Exception {
        cluster.triggerCheckpoint(running, CheckpointType.CONFIGURED).get(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS);
        boolean late = System.nanoTime() - finishBy > 0;
        if (late || caughtUp.check(domain)) {
            cluster.cancel(running).get(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS);
            state = State.STOPPED;
            LOG.info("Detection of {} has ended{}", domain.id(), late ? " before it had seen everything" : "");
        }
    }
}
