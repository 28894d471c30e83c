package org.aedile.benchmarks.calibration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.SourceProfile;

/**
 * Where and when something is planted: one thing after the other, far enough apart that each is judged by itself, by day, at
 * places where at least three more sensors of the kind stand in the zone within 400 m. Deterministic by seed.
 */
final class Plantings {
    private static final double EVENT_METERS = 300;
    private static final double NEIGHBOUR_METERS = 400;
    private static final int LEAST_NEIGHBOURS = 3;
    private static final long EVENT_MILLIS = Duration.ofMinutes(90).toMillis();
    private static final long FAULT_MILLIS = Duration.ofHours(6).toMillis();
    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
    private static final int FIRST_HOUR = 8;
    private static final int HOURS = 9;

    private final List<SourceProfile> sources;
    private final Random random;

    Plantings(List<SourceProfile> sources, long seed) {
        this.sources = sources;
        this.random = new Random(seed);
    }

    /** So many, one on every so many days, from that local midnight on (milliseconds since 1970). */
    List<Planted> plant(int count, long fromMillis, long spacingMillis) {
        List<Planted.Form> possible = List.of(Planted.Form.values()).stream()
                .filter(form -> !candidates(form).isEmpty())
                .toList();
        List<Planted> planted = new ArrayList<>();
        for (int i = 0; i < count && !possible.isEmpty(); i++) {
            Planted.Form form = possible.get(i % possible.size());
            long day = fromMillis + Math.floorDiv(i * spacingMillis, 24 * HOUR_MILLIS) * 24 * HOUR_MILLIS;
            long begin = day + (FIRST_HOUR + random.nextInt(HOURS)) * HOUR_MILLIS + random.nextInt((int) HOUR_MILLIS);
            planted.add(plant(form, begin));
        }
        return List.copyOf(planted);
    }

    private Planted plant(Planted.Form form, long begin) {
        List<SourceProfile> candidates = candidates(form);
        SourceProfile chosen = candidates.get(random.nextInt(candidates.size()));
        if (!form.isEvent()) {
            return new Planted(form, Set.of(chosen.id().value()), begin, begin + FAULT_MILLIS);
        }
        Set<String> seeing = near(chosen, EVENT_METERS).stream()
                .map(profile -> profile.id().value())
                .collect(Collectors.toSet());
        return new Planted(form, seeing, begin, begin + EVENT_MILLIS);
    }

    private List<SourceProfile> candidates(Planted.Form form) {
        return sources.stream()
                .filter(profile -> profile.category().equals(form.category()))
                .filter(profile -> near(profile, NEIGHBOUR_METERS).size() > LEAST_NEIGHBOURS)
                .toList();
    }

    /** The sensors of its kind and zone within that distance, itself included. */
    private List<SourceProfile> near(SourceProfile profile, double meters) {
        GeoPoint place = profile.place().orElseThrow();
        return sources.stream()
                .filter(other -> other.category().equals(profile.category()))
                .filter(other -> other.zone().equals(profile.zone()))
                .filter(other -> other.place().orElseThrow().distanceMeters(place) <= meters)
                .toList();
    }
}
