package org.aedile.server.triage.grouping;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.GeoPoint;

/**
 * How far alerts lie apart.
 *
 * @param middle mean of their places
 * @param meters from the middle to the farthest
 */
public record Extent(GeoPoint middle, double meters) {
    /** Of those that have a place; empty when none has. */
    public static Optional<Extent> of(Collection<Signal> signals) {
        return ofPlaces(signals.stream()
                .flatMap(signal -> signal.spot().place().stream())
                .toList());
    }

    /** Of these places, which must not lie on both sides of the date line. */
    public static Optional<Extent> ofPlaces(List<GeoPoint> places) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        double latitude =
                places.stream().mapToDouble(GeoPoint::latitudeDegrees).average().orElseThrow();
        double longitude = places.stream()
                .mapToDouble(GeoPoint::longitudeDegrees)
                .average()
                .orElseThrow();
        GeoPoint middle = GeoPoint.of(latitude, longitude);
        double meters =
                places.stream().mapToDouble(middle::distanceMeters).max().orElse(0);
        return Optional.of(new Extent(middle, meters));
    }
}
