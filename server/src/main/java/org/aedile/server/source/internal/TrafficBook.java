package org.aedile.server.source.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aedile.server.domain.TimeDomains;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceFacts;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.SourceState;
import org.aedile.server.source.SourceStates;
import org.aedile.server.source.SourceTraffic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came from the sources, by time domain, in memory. {@link SourceUpkeep} sweeps it for states and stores it. */
@Component
class TrafficBook implements SourceTraffic, SourceStates {
    private final SourceRegistry registry;
    private final TimeDomains domains;
    private final Map<String, Map<String, Traffic>> byDomain = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean sourcesChanged = new AtomicBoolean();

    TrafficBook(SourceRegistry registry, TimeDomains domains) {
        this.registry = registry;
        this.domains = domains;
    }

    @Override
    public void accepted(String timeDomain, Source source, long eventTimeMillis, long receiptTimeMillis) {
        traffic(timeDomain, source.id().value()).accepted(eventTimeMillis, receiptTimeMillis);
    }

    @Override
    public void refused(String timeDomain, Source source) {
        traffic(timeDomain, source.id().value()).refused();
    }

    @Override
    public List<Entry> snapshot(String timeDomain) {
        long now = nowMillis(timeDomain);
        Map<String, Traffic> known = byDomain.getOrDefault(timeDomain, Map.of());
        List<Entry> entries = new ArrayList<>();
        for (Source source : registry.listAll()) {
            Traffic traffic = known.get(source.id().value());
            if (!source.retired() && (traffic != null || source.homeDomain().equals(timeDomain))) {
                entries.add(new Entry(source, stateOf(source, traffic, now)));
            }
        }
        return entries;
    }

    @Override
    public SourceFacts facts(String timeDomain, String sourceId) {
        Traffic traffic = byDomain.getOrDefault(timeDomain, Map.of()).get(sourceId);
        Source source = registry.require(sourceId);
        return (traffic == null ? new Traffic() : traffic).facts(source, nowMillis(timeDomain));
    }

    @Override
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** The registry changed; listeners hear of it with the next sweep. */
    void noteSourcesChanged() {
        sourcesChanged.set(true);
    }

    void restore(String timeDomain, Traffic.Row row) {
        traffic(timeDomain, row.sourceId()).restore(row);
    }

    /** Works out every state and tells the listeners what changed. */
    void sweep() {
        if (sourcesChanged.getAndSet(false)) {
            listeners.forEach(Listener::sourcesChanged);
        }
        domains.listOpen().forEach(domain -> sweep(domain.id(), domain.clock().millis()));
    }

    /** What came since the last call, by domain. */
    Map<String, List<Traffic.Row>> takeChanges() {
        Map<String, List<Traffic.Row>> changes = new HashMap<>();
        byDomain.forEach((domain, traffics) -> traffics.forEach((id, traffic) -> registry.find(id)
                .flatMap(traffic::takeChange)
                .ifPresent(row -> changes.computeIfAbsent(domain, key -> new ArrayList<>())
                        .add(row))));
        return changes;
    }

    /** Forgets a source that was erased. */
    void forget(String sourceId) {
        byDomain.values().forEach(traffics -> traffics.remove(sourceId));
    }

    private void sweep(String timeDomain, long now) {
        Map<String, SourceState> changed = new HashMap<>();
        byDomain.getOrDefault(timeDomain, Map.of())
                .forEach((id, traffic) -> registry.find(id).ifPresent(source -> {
                    SourceState state = traffic.state(source, now);
                    if (traffic.announce(state)) {
                        changed.put(id, state);
                    }
                }));
        if (!changed.isEmpty()) {
            listeners.forEach(listener -> listener.statesChanged(timeDomain, changed));
        }
    }

    private Traffic traffic(String timeDomain, String sourceId) {
        return byDomain.computeIfAbsent(timeDomain, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(sourceId, key -> new Traffic());
    }

    /** The domain's clock, the system's once it is closed. */
    long nowMillis(String timeDomain) {
        return domains.findOpen(timeDomain)
                .map(domain -> domain.clock().millis())
                .orElseGet(System::currentTimeMillis);
    }

    private static SourceState stateOf(Source source, @Nullable Traffic traffic, long now) {
        return (traffic == null ? new Traffic() : traffic).state(source, now);
    }
}
