package org.aedile.city;

import java.util.List;
import org.aedile.kernel.GeoPoint;

/**
 * Where roads meet.
 *
 * @param streets names of the roads, in alphabetical order, without repeats
 * @param signals whether traffic signals stand here or within 25 m
 */
public record Junction(GeoPoint point, List<String> streets, boolean signals) {
    public Junction {
        streets = List.copyOf(streets);
    }
}
