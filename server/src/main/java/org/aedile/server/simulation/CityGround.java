package org.aedile.server.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aedile.city.Area;
import org.aedile.city.AreaKind;
import org.aedile.city.Building;
import org.aedile.city.CityModel;
import org.aedile.city.Street;
import org.aedile.city.StreetKind;
import org.aedile.simulation.crowd.geometry.Ground;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The ground of a part of a city, in metres: squares, streets as wide as their kind usually is, greens and beaches, without
 * buildings and without water that no pier or bridge crosses. Tunnels are left out.
 *
 * @param stairs outdoor flights of stairs, which are part of the walkable ground
 */
record CityGround(Geometry walkable, Geometry stairs) {
    private static final Set<AreaKind> WALKED_ON = Set.of(
            AreaKind.SQUARE,
            AreaKind.PARK,
            AreaKind.GARDEN,
            AreaKind.GRASS,
            AreaKind.PITCH,
            AreaKind.PLAYGROUND,
            AreaKind.BEACH,
            AreaKind.PIER,
            AreaKind.PARKING);
    private static final Set<AreaKind> WATER = Set.of(AreaKind.SEA, AreaKind.WATER, AreaKind.POOL);
    /** Beyond the cut, so that it is seen where the ground goes on. */
    private static final double BEYOND_METERS = 5;
    /** What a stair leaves of the free speed, up and down taken together: nobody mapped which end is higher. */
    private static final double STAIR = 0.46;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    static CityGround within(CityModel city, LocalMeters plane, Geometry cut) {
        Window window = new Window(plane, cut.buffer(BEYOND_METERS));
        List<Street> streets = city.streets().stream()
                .filter(street -> !street.tunnel() && street.kind() != StreetKind.MOTORWAY)
                .toList();
        List<Area> areas = city.content().areas();
        Geometry surfaces = window.streets(streets);
        Geometry over = union(List.of(
                window.streets(streets.stream().filter(Street::bridge).toList()),
                window.areas(areas, Set.of(AreaKind.PIER))));
        Geometry water = window.areas(areas, WATER).difference(over);
        Geometry houses = union(city.buildings().stream()
                .map(Building::outline)
                .flatMap(window::clip)
                .toList());
        Geometry open = union(List.of(surfaces, window.areas(areas, WALKED_ON)));
        Geometry stairs = window.streets(streets.stream()
                .filter(street -> street.kind() == StreetKind.STEPS)
                .toList());
        return new CityGround(open.difference(water).difference(houses), stairs);
    }

    /** Half of what a street of a kind is usually wide, from house to house. */
    static double halfWidthMeters(StreetKind kind) {
        return switch (kind) {
            case MOTORWAY, PRIMARY -> 6;
            case SECONDARY -> 5;
            case TERTIARY -> 4.5;
            case RESIDENTIAL -> 4;
            case PEDESTRIAN -> 3;
            case SERVICE -> 2.5;
            case PATH, SIDEWALK, STEPS, RAIL -> 1.5;
        };
    }

    /** The stairs of a walkable area. */
    List<Ground> steps(Polygon area) {
        List<Ground> steps = new ArrayList<>();
        for (Polygon stair : Pieces.of(stairs.intersection(area))) {
            Ground.Factors factors = new Ground.Factors(STAIR, STAIR);
            steps.add(Ground.slope("steps " + (steps.size() + 1), stair, factors, new Coordinate(0, 0)));
        }
        return steps;
    }

    private static Geometry union(List<? extends Geometry> parts) {
        return parts.isEmpty() ? GEOMETRIES.createPolygon() : UnaryUnionOp.union(parts);
    }

    /** The part of the city that is looked at, so that far-away things are passed over quickly. */
    private record Window(LocalMeters plane, Geometry outline) {
        private Geometry areas(List<Area> areas, Set<AreaKind> kinds) {
            return union(areas.stream()
                    .filter(area -> kinds.contains(area.kind()))
                    .map(Area::outline)
                    .flatMap(this::clip)
                    .toList());
        }

        private Geometry streets(List<Street> streets) {
            return union(streets.stream().flatMap(this::surface).toList());
        }

        private Stream<Geometry> surface(Street street) {
            double half = halfWidthMeters(street.kind());
            Geometry line = plane.of(street.line());
            Envelope near = new Envelope(outline.getEnvelopeInternal());
            near.expandBy(half);
            return near.intersects(line.getEnvelopeInternal())
                    ? pieces(line.buffer(half).intersection(outline))
                    : Stream.of();
        }

        private Stream<Geometry> clip(Geometry degrees) {
            Geometry meters = plane.of(degrees);
            boolean isNear = meters.getEnvelopeInternal().intersects(outline.getEnvelopeInternal());
            return isNear ? pieces(meters.buffer(0).intersection(outline)) : Stream.of();
        }

        private static Stream<Geometry> pieces(Geometry geometry) {
            return Pieces.of(geometry).stream().map(Geometry.class::cast);
        }
    }
}
