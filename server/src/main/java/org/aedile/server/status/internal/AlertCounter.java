package org.aedile.server.status.internal;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.aedile.server.alert.AlertListener;
import org.aedile.server.status.Metrics;
import org.springframework.stereotype.Component;

/** Counts new alerts by severity. */
@Component
class AlertCounter implements AlertListener {
    private final MeterRegistry registry;

    AlertCounter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void alertsChanged(String timeDomain, List<AlertChange> changes) {
        changes.stream().filter(AlertChange::raised).forEach(this::count);
    }

    private void count(AlertChange change) {
        registry.counter(Metrics.ALERTS_RAISED, "severity", change.summary().severity())
                .increment();
    }
}
