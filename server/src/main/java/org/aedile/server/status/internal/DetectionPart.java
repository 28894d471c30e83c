package org.aedile.server.status.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.aedile.server.domain.DetectionJobs;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.status.Status;
import org.aedile.server.status.StatusPart;
import org.springframework.stereotype.Component;

/** Whether every open domain is judged by a running detection job. */
@Component
class DetectionPart implements StatusPart {
    private static final String NAME = "detection";

    private final TimeDomains domains;
    private final DetectionJobs jobs;

    DetectionPart(TimeDomains domains, DetectionJobs jobs) {
        this.domains = domains;
        this.jobs = jobs;
    }

    @Override
    public Status.Part part() {
        List<OpenDomain> open = domains.listOpen();
        String idle = open.stream()
                .filter(domain -> jobs.state(domain.id()) != DetectionJobs.State.RUNNING)
                .map(domain ->
                        domain.id() + " is " + jobs.state(domain.id()).name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
        return idle.isEmpty()
                ? new Status.Part(
                        NAME, "ok", (open.size() == 1 ? "1 job runs" : open.size() + " jobs run") + skipped(open))
                : new Status.Part(NAME, "degraded", idle);
    }

    private String skipped(List<OpenDomain> open) {
        long skipped = open.stream()
                .mapToLong(domain -> jobs.progress(domain.id()).skipped())
                .sum();
        return skipped == 0 ? "" : "; observations passed over because they can't be judged: " + skipped;
    }
}
