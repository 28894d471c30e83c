package org.aedile.kernel;

import java.util.List;

/**
 * A named area of the city, as far as it is asked whether a place lies in it.
 *
 * @param id the name in lower case with dashes
 * @param name what people call it
 * @param rings outlines of its parts and of the holes in them, each at least three corners; the last is joined to the first.
 *     None crosses the 180th meridian
 */
public record ZoneOutline(String id, String name, List<List<GeoPoint>> rings) {
    private static final int FEWEST_CORNERS = 3;

    /** @throws IllegalArgumentException when there is no ring, or one has too few corners */
    public ZoneOutline {
        Identifiers.require("zone", id);
        rings = rings.stream().map(List::copyOf).toList();
        if (rings.isEmpty()) {
            throw new IllegalArgumentException("zone '" + id + "' has no outline");
        }
        for (List<GeoPoint> ring : rings) {
            if (ring.size() < FEWEST_CORNERS) {
                throw new IllegalArgumentException("an outline of zone '%s' has %d corners, needs at least %d"
                        .formatted(id, ring.size(), FEWEST_CORNERS));
            }
        }
    }

    /** True when the place lies inside: in an odd number of rings, so that holes are outside. */
    public boolean contains(GeoPoint place) {
        boolean inside = false;
        for (List<GeoPoint> ring : rings) {
            inside ^= contains(ring, place);
        }
        return inside;
    }

    /** Counts the edges that a ray to the east crosses. */
    private static boolean contains(List<GeoPoint> ring, GeoPoint place) {
        boolean inside = false;
        GeoPoint from = ring.get(ring.size() - 1);
        for (GeoPoint to : ring) {
            boolean spans =
                    from.latitudeDegrees() > place.latitudeDegrees() != to.latitudeDegrees() > place.latitudeDegrees();
            inside ^= spans && place.longitudeDegrees() < longitudeAt(place.latitudeDegrees(), from, to);
            from = to;
        }
        return inside;
    }

    private static double longitudeAt(double latitude, GeoPoint from, GeoPoint to) {
        double part = (latitude - from.latitudeDegrees()) / (to.latitudeDegrees() - from.latitudeDegrees());
        return from.longitudeDegrees() + part * (to.longitudeDegrees() - from.longitudeDegrees());
    }
}
