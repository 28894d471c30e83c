package org.aedile.server.status.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.aedile.kernel.AgencyId;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.gate.Sight;
import org.aedile.server.projection.DomainReaders;
import org.aedile.server.source.SourceState;
import org.aedile.server.source.SourceStates;
import org.aedile.server.status.CheckpointAge;
import org.aedile.server.status.Counted;
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
            "select agency_id, category, severity, count(*) from alert where domain_id = ? and state <> 'closed'"
                    + " and status <> 'retracted' group by agency_id, category, severity";

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
    public Counted of(OpenDomain domain) {
        return new Counted(platform(domain), metrics.byAgency(), countAlerts(domain.id()), countSources(domain.id()));
    }

    private Status platform(OpenDomain domain) {
        List<Status.Part> all = listParts();
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
                Status.OpenAlerts.NONE,
                Status.SourceCounts.NONE,
                0,
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

    private List<Counted.Alerts> countAlerts(String timeDomain) {
        return client.sql(OPEN_ALERTS)
                .param(timeDomain)
                .query((row, number) -> new Counted.Alerts(
                        new Sight.AlertTraits(
                                AgencyId.of(row.getString("agency_id")),
                                row.getString("category"),
                                SeverityRank.severity(row.getInt("severity"))),
                        row.getInt("count")))
                .list();
    }

    private List<Counted.Sources> countSources(String timeDomain) {
        Map<Alike, Integer> counts = new HashMap<>();
        sources.snapshot(timeDomain).forEach(entry -> counts.merge(Alike.of(entry), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(some -> new Counted.Sources(
                        some.getKey().owner(),
                        some.getKey().category(),
                        some.getKey().state(),
                        some.getValue()))
                .toList();
    }

    /** What the gate treats alike. */
    private record Alike(AgencyId owner, String category, SourceState state) {
        static Alike of(SourceStates.Entry entry) {
            return new Alike(entry.source().agency(), entry.source().category(), entry.state());
        }
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
