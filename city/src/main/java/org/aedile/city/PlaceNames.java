package org.aedile.city;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.aedile.kernel.GeoPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/** Says in words where a point is, from the squares around it and the named streets beside it. */
final class PlaceNames {
    /** On a street: within half the width of a wide one. */
    private static final double ON_STREET_METERS = 9;

    /** Farther than this, "near" says nothing. */
    private static final double NEAR_METERS = 300;

    /** At sea the coast is a landmark from farther away. */
    private static final double NEAR_AT_SEA_METERS = 3_000;

    private static final double METERS_PER_DEGREE = 111_195;

    private final GeometryFactory geometries = new GeometryFactory();
    private final STRtree streets = new STRtree();
    private final STRtree zones = new STRtree();
    private final List<Geometry> seas;

    PlaceNames(CityContent content) {
        for (Street street : content.streets()) {
            if (!street.name().isEmpty() && street.kind() != StreetKind.RAIL) {
                streets.insert(street.line().getEnvelopeInternal(), street);
            }
        }
        content.zones().forEach(zone -> zones.insert(zone.outline().getEnvelopeInternal(), zone));
        seas = content.areas().stream()
                .filter(area -> area.kind() == AreaKind.SEA)
                .map(Area::outline)
                .toList();
        streets.build();
        zones.build();
    }

    Optional<Zone> zoneAt(GeoPoint point) {
        Point here = geometries.createPoint(new Coordinate(point.longitudeDegrees(), point.latitudeDegrees()));
        return this.<Zone>items(zones, here.getEnvelopeInternal())
                .filter(zone -> zone.outline().covers(here))
                .min(Comparator.comparing(Zone::kind)
                        .thenComparing(zone -> zone.outline().getArea()));
    }

    String describe(GeoPoint point) {
        Optional<Zone> zone = zoneAt(point);
        if (zone.isPresent() && zone.get().kind() != ZoneKind.DISTRICT) {
            return zone.get().name();
        }
        boolean atSea = isAtSea(point);
        String where = nearestStreet(point, atSea ? NEAR_AT_SEA_METERS : NEAR_METERS)
                .map(Near::text)
                .or(() -> zone.map(Zone::name))
                .orElseGet(() -> coordinates(point));
        return atSea ? "at sea, " + where : where;
    }

    private Optional<Near> nearestStreet(GeoPoint point, double withinMeters) {
        double latitudes = withinMeters / METERS_PER_DEGREE;
        double narrowing = Math.cos(Math.toRadians(point.latitudeDegrees()));
        Envelope around = new Envelope(new Coordinate(point.longitudeDegrees(), point.latitudeDegrees()));
        around.expandBy(latitudes / narrowing, latitudes);
        return this.<Street>items(streets, around)
                .map(street -> new Near(street.name(), distanceMeters(street.line(), point, narrowing)))
                .filter(near -> near.meters <= withinMeters)
                .min(Comparator.comparingDouble(Near::meters));
    }

    /** Distance to a line on the plane that touches the Earth at the point; exact to 0.1 % within a kilometre. */
    private static double distanceMeters(LineString line, GeoPoint point, double narrowing) {
        double least = Double.POSITIVE_INFINITY;
        Coordinate a = local(line.getCoordinateN(0), point, narrowing);
        for (int i = 1; i < line.getNumPoints(); i++) {
            Coordinate b = local(line.getCoordinateN(i), point, narrowing);
            least = Math.min(least, distanceFromOrigin(a, b));
            a = b;
        }
        return least;
    }

    private static Coordinate local(Coordinate c, GeoPoint origin, double narrowing) {
        return new Coordinate(
                (c.x - origin.longitudeDegrees()) * narrowing * METERS_PER_DEGREE,
                (c.y - origin.latitudeDegrees()) * METERS_PER_DEGREE);
    }

    private static double distanceFromOrigin(Coordinate a, Coordinate b) {
        double dx = b.x - a.x;
        double dy = b.y - a.y;
        double lengthSquared = dx * dx + dy * dy;
        double along = lengthSquared == 0 ? 0 : Math.max(0, Math.min(1, -(a.x * dx + a.y * dy) / lengthSquared));
        return Math.hypot(a.x + along * dx, a.y + along * dy);
    }

    private boolean isAtSea(GeoPoint point) {
        Point here = geometries.createPoint(new Coordinate(point.longitudeDegrees(), point.latitudeDegrees()));
        return seas.stream().anyMatch(sea -> sea.contains(here));
    }

    private static String coordinates(GeoPoint point) {
        return String.format(Locale.ROOT, "%.5f° %.5f°", point.latitudeDegrees(), point.longitudeDegrees());
    }

    /** The tree's API knows no types; each tree holds one. */
    @SuppressWarnings("unchecked")
    private <T> Stream<T> items(STRtree tree, Envelope around) {
        return ((List<T>) tree.query(around)).stream();
    }

    private record Near(String street, double meters) {
        String text() {
            return meters <= ON_STREET_METERS ? street : "near %s, %d m".formatted(street, Math.round(meters));
        }
    }
}
