package org.aedile.server.rule.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aedile.detection.correlation.CityRelations;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceProfile;

/**
 * A small story, and which rules of the file beside it must tell of it.
 *
 * @param title what happens
 * @param line where it begins in its file, from 1
 * @param fires names or ids of the rules, each at least once; no other of that file
 * @param begin time of the story's 0 s
 * @param sources registered sources by id; others speak for themselves
 * @param city which source belongs to which asset, which assets depend on each other, and where zones lie
 * @param events in order of time, received at once
 */
record Example(
        String title,
        int line,
        List<String> fires,
        Instant begin,
        Map<String, SourceProfile> sources,
        CityRelations city,
        List<Observation> events) {
    /** Stories begin here unless they say otherwise: a Saturday at noon. */
    static final Instant BEGIN = Instant.parse("2026-05-02T12:00:00Z");

    Example {
        fires = List.copyOf(fires);
        sources = Map.copyOf(sources);
        events = List.copyOf(events);
    }
}
