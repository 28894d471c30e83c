package org.aedile.server.rule.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.kernel.GeoPoint;

/**
 * The assets of a story and what depends on what. It has no zones with an outline: a source says its zone by name.
 *
 * @param assets asset by source; a source that isn't named is an asset of its own
 * @param dependencies pairs of assets of which one depends on the other
 */
record ExampleCity(Map<String, String> assets, List<Dependency> dependencies) implements CityRelations {
    /** One asset depends on the other; for finding what hangs together it doesn't matter which. */
    record Dependency(String asset, String other) {}

    ExampleCity {
        assets = Map.copyOf(assets);
        dependencies = List.copyOf(dependencies);
    }

    @Override
    public String asset(String source) {
        return assets.getOrDefault(source, source);
    }

    @Override
    public Set<String> within(String asset, int hops) {
        Set<String> reached = new LinkedHashSet<>(Set.of(asset));
        for (int hop = 0; hop < hops; hop++) {
            for (String from : List.copyOf(reached)) {
                addNeighbours(from, reached);
            }
        }
        return reached;
    }

    private void addNeighbours(String asset, Set<String> into) {
        for (Dependency dependency : dependencies) {
            if (dependency.asset().equals(asset)) {
                into.add(dependency.other());
            } else if (dependency.other().equals(asset)) {
                into.add(dependency.asset());
            }
        }
    }

    @Override
    public boolean lies(GeoPoint place, String zone) {
        return false;
    }
}
