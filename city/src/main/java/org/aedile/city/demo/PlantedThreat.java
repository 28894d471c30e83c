package org.aedile.city.demo;

import java.time.Instant;
import java.util.Set;

/**
 * Something that goes wrong on purpose during the evening: the ground truth that detection is measured against.
 *
 * @param id short name
 * @param title what happens, in words
 * @param from when it begins
 * @param foundBy when detection must have found it at the latest
 * @param until when the last of its consequences is over
 * @param sources an alert at one of these finds it
 * @param echoes sources that feel it too: an alert there is no false one, but doesn't find it either
 */
public record PlantedThreat(
        String id,
        String title,
        Instant from,
        Instant foundBy,
        Instant until,
        Set<String> sources,
        Set<String> echoes) {

    public PlantedThreat {
        sources = Set.copyOf(sources);
        echoes = Set.copyOf(echoes);
    }

    /** True when an alert about that source and time is a consequence of this threat. */
    public boolean explains(String source, Instant time) {
        return !time.isBefore(from) && !time.isAfter(until) && (sources.contains(source) || echoes.contains(source));
    }

    /** True when an alert about that source, raised then, means that this threat was found in time. */
    public boolean foundBy(String source, Instant detectedAt) {
        return sources.contains(source) && !detectedAt.isBefore(from) && !detectedAt.isAfter(foundBy);
    }
}
