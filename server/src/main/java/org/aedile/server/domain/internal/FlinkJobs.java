package org.aedile.server.domain.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.aedile.job.JobProgress;
import org.aedile.server.domain.DetectionJobs;
import org.aedile.server.domain.OpenDomain;
import org.apache.flink.client.program.ClusterClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the detection jobs on Flink, embedded or the city's, with a supervisor for each, all on one thread. */
public final class FlinkJobs implements DetectionJobs, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FlinkJobs.class);
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final Supplier<ClusterClient<?>> connect;
    private final JobBlueprint blueprint;
    private final CaughtUp caughtUp;
    private final Map<String, JobSupervisor> supervisors = new ConcurrentHashMap<>();
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "detection-jobs"));
    private @Nullable ClusterClient<?> cluster;

    /** @param connect waits until Flink is there */
    @SuppressWarnings("FutureReturnValueIgnored") // the task never throws
    FlinkJobs(Supplier<ClusterClient<?>> connect, JobBlueprint blueprint, CaughtUp caughtUp) {
        this.connect = connect;
        this.blueprint = blueprint;
        this.caughtUp = caughtUp;
        scheduler.scheduleWithFixedDelay(this::look, 0, PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void start(OpenDomain domain) {
        supervisors.put(domain.id(), new JobSupervisor(domain, blueprint, caughtUp));
        scheduler.execute(this::look);
    }

    @Override
    public void finish(String timeDomain) {
        JobSupervisor supervisor = supervisors.get(timeDomain);
        if (supervisor != null) {
            scheduler.execute(supervisor::finish);
        }
    }

    @Override
    public State state(String timeDomain) {
        JobSupervisor supervisor = supervisors.get(timeDomain);
        return supervisor == null ? State.STOPPED : supervisor.state();
    }

    @Override
    public JobProgress progress(String timeDomain) {
        return blueprint.progress(timeDomain);
    }

    /** Stops looking after the jobs; embedded ones end with Flink, those on a city's cluster go on. */
    @Override
    public void close() {
        scheduler.shutdownNow();
        try {
            scheduler.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (cluster != null) {
            cluster.close();
        }
        caughtUp.close();
    }

    private void look() {
        for (JobSupervisor supervisor : supervisors.values()) {
            try {
                supervisor.look(cluster());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                LOG.error("A detection job could not be looked after; tried again", e);
            }
        }
    }

    private ClusterClient<?> cluster() {
        ClusterClient<?> known = cluster;
        if (known == null) {
            known = connect.get();
            cluster = known;
        }
        return known;
    }
}
