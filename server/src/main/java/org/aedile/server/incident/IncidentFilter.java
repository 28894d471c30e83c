package org.aedile.server.incident;

import java.util.Set;

/**
 * Which incidents; an empty part excludes none.
 *
 * @param timeDomain id of the time domain
 * @param states any of {@code open}, {@code closed}
 * @param text words that must all begin a word of number, title, description, type or place
 * @param limit at most so many
 */
public record IncidentFilter(String timeDomain, Set<String> states, String text, int limit) {
    public IncidentFilter {
        states = Set.copyOf(states);
    }

    /** The open ones of a time domain. */
    public static IncidentFilter open(String timeDomain, int limit) {
        return new IncidentFilter(timeDomain, Set.of("open"), "", limit);
    }
}
