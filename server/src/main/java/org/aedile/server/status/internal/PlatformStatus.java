package org.aedile.server.status.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.aedile.kernel.Severity;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.projection.DomainReaders;
import org.aedile.server.source.SourceState;
import org.aedile.server.source.SourceStates;
import org.aedile.server.status.CheckpointAge;
import org.aedile.server.status.DiskWatch;
import org.aedile.server.status.Metrics;
import org.aedile.server.status.MetricsReader;
import org.aedile.server.status.Status;
import org.aedile.server.status.StatusBoard;
import org.aedile.server.status.StatusPart;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the status together from the metrics, the parts and the counts of sources and alerts. */
@Component
class PlatformStatus implements StatusBoard {
    private static final List<String> BEST_TO_WORST = List.of("ok", "degraded", "down");
    private static final String OPEN_ALERTS =
            "select severity, count(*) from alert where domain_id = ? and state <> 'closed' and status <> 'retracted'"
                    + " group by severity";

    private final MetricsReader metrics;
    private final DomainReaders readers;
    private final SourceStates sources;
    private final DiskWatch disk;
    private final JdbcClient client;
    private final ObjectProvider<StatusPart> parts;
    private final ObjectProvider<CheckpointAge> checkpoints;
    private final Timer timer;
    private final RecentDurations durations = new RecentDurations();

    PlatformStatus(
            MeterRegistry registry,
            MetricsReader metrics,
            DomainReaders readers,
            SourceStates sources,
            DiskWatch disk,
            JdbcClient client,
            ObjectProvider<StatusPart> parts,
            ObjectProvider<CheckpointAge> checkpoints) {
        this.metrics = metrics;
        this.readers = readers;
        this.sources = sources;
        this.disk = disk;
        this.client = client;
        this.parts = parts;
        this.checkpoints = checkpoints;
        this.timer = Timer.builder(Metrics.EVENT_TO_SCREEN)
                .description("From receipt of an observation to the frame that shows its alert")
                .publishPercentileHistogram()
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(registry);
    }

    @Override
    public void eventToScreen(long millis) {
        timer.record(Duration.ofMillis(millis));
        durations.add(millis);
    }

    @Override
    public Status of(OpenDomain domain) {
        List<Status.Part> all = listParts();
        Status.SourceCounts counts = countSources(domain.id());
        return new Status(
                worst(all),
                domain.clock().instant(),
                all,
                metrics.received(),
                metrics.receivedPerSecond(),
                metrics.stored(),
                metrics.rejected(),
                metrics.lost(),
                Math.round(readers.lagSeconds() * 1000) / 1000.0,
                countAlerts(domain.id()),
                counts,
                counts.silent() + counts.faulty(),
                disk.disk(),
                new Status.EventToScreen(orNull(durations.percentile(0.5)), orNull(durations.percentile(0.99))),
                checkpointAge(domain.id()));
    }

    List<Status.Part> listParts() {
        List<Status.Part> all = new ArrayList<>();
        parts.orderedStream().map(StatusPart::part).forEach(all::add);
        all.sort(Comparator.comparing(Status.Part::name));
        return all;
    }

    private Status.OpenAlerts countAlerts(String timeDomain) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        client.sql(OPEN_ALERTS).param(timeDomain).query(row -> {
            counts.put(SeverityRank.severity(row.getInt(1)), row.getInt(2));
        });
        return new Status.OpenAlerts(
                counts.getOrDefault(Severity.CRITICAL, 0),
                counts.getOrDefault(Severity.HIGH, 0),
                counts.getOrDefault(Severity.MEDIUM, 0),
                counts.getOrDefault(Severity.LOW, 0));
    }

    private Status.SourceCounts countSources(String timeDomain) {
        List<SourceStates.Entry> all = sources.snapshot(timeDomain);
        Map<SourceState, Integer> counts = new HashMap<>();
        all.forEach(entry -> counts.merge(entry.state(), 1, Integer::sum));
        return new Status.SourceCounts(
                all.size(),
                counts.getOrDefault(SourceState.OK, 0),
                counts.getOrDefault(SourceState.SILENT, 0),
                counts.getOrDefault(SourceState.MAINTENANCE, 0),
                counts.getOrDefault(SourceState.FAULTY, 0),
                counts.getOrDefault(SourceState.NEW, 0));
    }

    private @Nullable Double checkpointAge(String timeDomain) {
        CheckpointAge age = checkpoints.getIfAvailable();
        return age == null ? null : orNull(age.seconds(timeDomain));
    }

    static String worst(List<Status.Part> parts) {
        int worst = parts.stream()
                .mapToInt(part -> BEST_TO_WORST.indexOf(part.state()))
                .max()
                .orElse(0);
        return BEST_TO_WORST.get(Math.max(0, worst));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
