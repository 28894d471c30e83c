package org.aedile.kernel;

import java.util.Collection;
import java.util.List;

/**
 * Anything that can fail or be attacked: a pumping station, a control centre, a network switch.
 *
 * @param id its identifier
 * @param agency who runs it
 * @param name what people call it
 * @param kind what sort of asset it is, such as {@code pumping_station}
 * @param sources what observes it or speaks for it, up to {@value #MOST_SOURCES}
 * @param dependsOn what it can't do without, up to {@value #MOST_DEPENDENCIES}
 */
public record Asset(
        AssetId id, AgencyId agency, String name, String kind, List<SourceId> sources, List<AssetId> dependsOn) {
    public static final int MOST_SOURCES = 10_000;
    public static final int MOST_DEPENDENCIES = 1_000;

    /** @throws IllegalArgumentException when it depends on itself, or names too much */
    public Asset {
        sources = sources.stream().distinct().sorted().toList();
        dependsOn = dependsOn.stream().distinct().sorted().toList();
        if (dependsOn.contains(id)) {
            throw new IllegalArgumentException("asset '" + id + "' depends on itself");
        }
        requireAtMost(MOST_SOURCES, sources, id + " names %d sources, limit %d");
        requireAtMost(MOST_DEPENDENCIES, dependsOn, id + " depends on %d assets, limit %d");
    }

    private static void requireAtMost(int limit, Collection<?> named, String problem) {
        if (named.size() > limit) {
            throw new IllegalArgumentException(problem.formatted(named.size(), limit));
        }
    }
}
