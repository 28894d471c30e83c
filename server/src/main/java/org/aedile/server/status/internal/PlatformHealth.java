package org.aedile.server.status.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.aedile.server.status.Status;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Readiness for those that watch us: up when no part is down and the live domain is read and judged. */
@Component("platform")
class PlatformHealth implements HealthIndicator {
    private static final List<String> NEEDED = List.of("database", "detection", "log");

    private final PlatformStatus status;

    PlatformHealth(PlatformStatus status) {
        this.status = status;
    }

    @Override
    public Health health() {
        List<Status.Part> missing = status.listParts().stream()
                .filter(part -> part.state().equals("down")
                        || NEEDED.contains(part.name()) && !part.state().equals("ok"))
                .toList();
        if (missing.isEmpty()) {
            return Health.up().build();
        }
        String why =
                missing.stream().map(part -> part.name() + ": " + part.detail()).collect(Collectors.joining("; "));
        return Health.outOfService().withDetail("why", why).build();
    }
}
