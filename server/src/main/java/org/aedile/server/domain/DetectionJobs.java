package org.aedile.server.domain;

import org.aedile.job.JobProgress;

/** The detection jobs, one per open domain, wherever Flink runs. Thread-safe. */
public interface DetectionJobs {
    /** What is known of a domain's job. */
    enum State {
        STARTING,
        RUNNING,
        FAILED,
        STOPPED
    }

    /** Starts the domain's job from its newest complete checkpoint; returns at once. */
    void start(OpenDomain domain);

    /** Ends the domain's job after it has seen all that is on the log now; returns at once. */
    void finish(String timeDomain);

    /** How the domain's job is. */
    State state(String timeDomain);

    /** How far the domain's job has come since this server started; counts nothing when Flink is a cluster. */
    JobProgress progress(String timeDomain);
}
