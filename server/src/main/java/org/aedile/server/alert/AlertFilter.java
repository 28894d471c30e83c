package org.aedile.server.alert;

import java.time.Instant;
import java.util.Set;
import org.aedile.kernel.Severity;
import org.aedile.server.gate.Sight;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts; an empty or null part excludes none.
 *
 * @param sight what the one who asks may see
 * @param timeDomain id of the time domain
 * @param severities any of these
 * @param states any of {@code new}, {@code acknowledged}, {@code closed}
 * @param owner id of the agency whose alerts they are
 * @param category kind of source
 * @param source source id
 * @param text words, all of which must begin a word of title, explanation, source, zone, category or rule
 * @param from detected at or after
 * @param to detected before
 */
public record AlertFilter(
        Sight sight,
        String timeDomain,
        Set<Severity> severities,
        Set<String> states,
        String owner,
        String category,
        String source,
        String text,
        @Nullable Instant from,
        @Nullable Instant to) {
    public AlertFilter {
        severities = Set.copyOf(severities);
        states = Set.copyOf(states);
    }

    /** The alerts of one source whose detection lies in {@code [from, to)}. */
    public static AlertFilter ofSource(Sight sight, String timeDomain, String source, Instant from, Instant to) {
        return new AlertFilter(sight, timeDomain, Set.of(), Set.of(), "", "", source, "", from, to);
    }
}
