package org.aedile.server.domain.internal;

import java.time.Duration;
import java.util.Collection;
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
        JobID watched = job;
        if (watched == null) {
            adoptOrSubmit(cluster);
            return;
        }
        Optional<JobStatus> status = status(cluster, watched);
        if (status.isEmpty()) {
            LOG.warn("Flink has forgotten the detection of {}; it is started again", domain.id());
            job = null;
            state = State.FAILED;
            return;
        }
        switch (status.get()) {
            case RUNNING -> state = State.RUNNING;
            case FAILED, CANCELED, FINISHED, SUSPENDED -> restart(cluster, status.get());
            default -> state = state == State.RUNNING ? State.FAILED : state;
        }
        if (finishBy != 0 && state == State.RUNNING) {
            finishWhenCaughtUp(cluster, watched);
        }
    }

    /** Empty when the cluster answers but doesn't know the job, as one does that was started anew. */
    private static Optional<JobStatus> status(ClusterClient<?> cluster, JobID job) throws Exception {
        try {
            return Optional.of(cluster.getJobStatus(job).get(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            boolean known = listJobs(cluster).stream()
                    .anyMatch(listed -> listed.getJobId().equals(job));
            if (known) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** A job that a cluster of the city's still runs from before stays if it is what we would submit, or makes room. */
    private void adoptOrSubmit(ClusterClient<?> cluster) throws Exception {
        Optional<JobStatusMessage> before = listJobs(cluster).stream()
                .filter(known -> JobName.isOf(domain.id(), known.getJobName()))
                .filter(known -> !known.getJobState().isGloballyTerminalState())
                .findFirst();
        if (before.isEmpty()) {
            state = State.STARTING;
            submit(cluster);
        } else if (before.get().getJobName().equals(blueprint.name(domain))) {
            job = before.get().getJobId();
            LOG.info("Detection of {} still runs as job {}", domain.id(), job);
        } else if (before.get().getJobState() != JobStatus.CANCELLING) {
            retire(cluster, before.get());
        }
    }

    /** Ends a job of another build or other settings; the next one goes on from its checkpoint. */
    private void retire(ClusterClient<?> cluster, JobStatusMessage before) throws Exception {
        LOG.info("Detection of {} runs as {} from before and is replaced", domain.id(), before.getJobName());
        try {
            cluster.triggerCheckpoint(before.getJobId(), CheckpointType.CONFIGURED)
                    .get(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("It could not take a last checkpoint; the one before is used", e);
        }
        cluster.cancel(before.getJobId()).get(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static Collection<JobStatusMessage> listJobs(ClusterClient<?> cluster) throws Exception {
        return cluster.listJobs().get(CALL_LIMIT.toSeconds(), TimeUnit.SECONDS);
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
            if (!FailureCause.isThePlatform(cause)) {
                chooseCheckpoint();
            }
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
