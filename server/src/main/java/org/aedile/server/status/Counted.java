package org.aedile.server.status;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.gate.Sight;
import org.aedile.server.source.SourceState;

/**
 * The status with what it counts, before it is fitted to those who look: each counts what they see. Immutable.
 *
 * @param platform the status with what came in from everybody, and without counts of alerts and sources
 * @param traffic what came in, by whose it is
 * @param alerts open alerts that the gate treats alike
 * @param sources sources that the gate treats alike
 */
public record Counted(Status platform, Map<AgencyId, Traffic> traffic, List<Alerts> alerts, List<Sources> sources) {
    public Counted {
        traffic = Map.copyOf(traffic);
        alerts = List.copyOf(alerts);
        sources = List.copyOf(sources);
    }

    /** How many open alerts of one kind there are. */
    public record Alerts(Sight.AlertTraits traits, int count) {}

    /** How many sources of one kind are in a state. */
    public record Sources(AgencyId owner, String category, SourceState state, int count) {}

    /** How much came in. */
    public record Traffic(long received, double perSecond, long stored, Map<String, Long> rejected) {
        static final Traffic NONE = new Traffic(0, 0, 0, Map.of());
    }

    /** The status as it is shown to whom sees that much. */
    public Status seenBy(Sight sight) {
        Status.SourceCounts counts = countSources(sight);
        Traffic seen = trafficOf(sight);
        return new Status(
                platform.state(),
                platform.now(),
                platform.parts(),
                seen.received(),
                seen.perSecond(),
                seen.stored(),
                seen.rejected(),
                platform.lost(),
                platform.lagSeconds(),
                countAlerts(sight),
                counts,
                counts.silent() + counts.faulty(),
                platform.disk(),
                platform.eventToScreenMs(),
                platform.checkpointAgeSeconds());
    }

    /** Who runs the machine itself sees what came in from everybody, also from nobody who is known. */
    private Traffic trafficOf(Sight sight) {
        return sight.all()
                ? new Traffic(platform.received(), platform.receivedPerSecond(), platform.stored(), platform.rejected())
                : traffic.getOrDefault(sight.viewer(), Traffic.NONE);
    }

    private Status.OpenAlerts countAlerts(Sight sight) {
        List<Alerts> seen = alerts.stream()
                .filter(some -> sight.of(some.traits()) != Sight.View.HIDDEN)
                .toList();
        ToIntFunction<Severity> count = severity -> seen.stream()
                .filter(some -> some.traits().severity() == severity)
                .mapToInt(Alerts::count)
                .sum();
        return Status.OpenAlerts.of(count);
    }

    private Status.SourceCounts countSources(Sight sight) {
        List<Sources> seen = sources.stream()
                .filter(some -> sight.ofSource(some.owner(), some.category()) != Sight.View.HIDDEN)
                .toList();
        return Status.SourceCounts.of(state -> seen.stream()
                .filter(some -> some.state() == state)
                .mapToInt(Sources::count)
                .sum());
    }
}
