package org.aedile.server.domain.internal;

import org.aedile.server.domain.DetectionJobs;
import org.aedile.server.domain.OpenDomain;

/** No detection: the log is only kept. */
public final class IdleJobs implements DetectionJobs {
    @Override
    public void start(OpenDomain domain) {}

    @Override
    public void finish(String timeDomain) {}

    @Override
    public State state(String timeDomain) {
        return State.STOPPED;
    }
}
