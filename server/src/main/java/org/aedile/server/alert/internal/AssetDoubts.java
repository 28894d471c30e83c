package org.aedile.server.alert.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aedile.kernel.Asset;
import org.aedile.kernel.AssetId;
import org.aedile.kernel.SourceId;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Doubts;
import org.aedile.server.asset.Assets;
import org.springframework.stereotype.Component;

/** Follows the dependencies of an alert's source to the alerts on what it depends on. */
@Component
class AssetDoubts implements Doubts {
    private static final int MOST_SOURCES = 1_000;

    private final Assets assets;
    private final PostgresAlertStore store;

    AssetDoubts(Assets assets, PostgresAlertStore store) {
        this.assets = assets;
        this.store = store;
    }

    @Override
    public Map<String, List<AlertChange>> about(String timeDomain, Collection<AlertSummary> alerts) {
        List<AlertSummary> numbers =
                alerts.stream().filter(alert -> alert.evidence() != null).toList();
        Map<String, Set<String>> carriers = new HashMap<>();
        numbers.forEach(alert -> carriers.computeIfAbsent(alert.source(), this::carriers));
        Set<String> asked = new HashSet<>();
        carriers.values().forEach(asked::addAll);
        List<AlertChange> cyber = asked.isEmpty() ? List.of() : store.listOpenCyber(timeDomain, asked);
        Map<String, List<AlertChange>> doubts = new HashMap<>();
        for (AlertSummary alert : numbers) {
            Set<String> own = carriers.getOrDefault(alert.source(), Set.of());
            List<AlertChange> found = cyber.stream()
                    .filter(one -> own.contains(one.summary().source()))
                    .filter(one -> !one.summary().id().equals(alert.id()))
                    .toList();
            if (!found.isEmpty()) {
                doubts.put(alert.id(), found);
            }
        }
        return doubts;
    }

    /** The sources of the asset that a source belongs to, and of those that this depends on. */
    private Set<String> carriers(String source) {
        Set<String> reached = new LinkedHashSet<>();
        Set<String> next = Set.of(assets.relations().asset(source));
        for (int hop = 0; hop <= HOPS && !next.isEmpty(); hop++) {
            reached.addAll(next);
            Set<String> further = new LinkedHashSet<>();
            next.stream()
                    .flatMap(this::dependencies)
                    .filter(one -> !reached.contains(one))
                    .forEach(further::add);
            next = further;
        }
        Set<String> sources = new LinkedHashSet<>();
        reached.stream().flatMap(this::sources).limit(MOST_SOURCES).forEach(sources::add);
        return sources;
    }

    private Stream<String> dependencies(String asset) {
        return assets.find(asset).stream()
                .flatMap(one -> one.dependsOn().stream())
                .map(AssetId::value);
    }

    /** A source that no asset names is an asset of its own. */
    private Stream<String> sources(String asset) {
        return assets.find(asset)
                .map(Asset::sources)
                .map(sources -> sources.stream().map(SourceId::value))
                .orElseGet(() -> Stream.of(asset));
    }
}
