package org.aedile.city.view;

import java.util.Collection;
import java.util.List;
import org.aedile.city.Building;
import org.aedile.kernel.GeoPoint;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Says whether buildings stand between two points on the ground. Heights don't count: a camera on a roof sees more than this
 * says. A building on or beside whose wall one of the two points is doesn't stand in between. Immutable.
 */
public final class SightLines {
    /** A camera on a wall is drawn this far inside or outside of it. */
    private static final double ON_THE_WALL_METERS = 4;

    private static final double METERS_PER_DEGREE = 111_195;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final STRtree index = new STRtree();

    private SightLines(Collection<Building> buildings) {
        buildings.forEach(building -> index.insert(building.outline().getEnvelopeInternal(), building));
        index.build();
    }

    /** Past those buildings. */
    public static SightLines of(Collection<Building> buildings) {
        return new SightLines(buildings);
    }

    /** True when a building hides one from the other. */
    public boolean areBlocked(GeoPoint one, GeoPoint other) {
        Point from = point(one);
        Point to = point(other);
        LineString line = GEOMETRY.createLineString(new Coordinate[] {from.getCoordinate(), to.getCoordinate()});
        List<?> candidates = index.query(line.getEnvelopeInternal());
        return candidates.stream()
                .map(Building.class::cast)
                .anyMatch(building ->
                        building.outline().intersects(line) && !isBeside(building, from) && !isBeside(building, to));
    }

    private static boolean isBeside(Building building, Point point) {
        return building.outline().distance(point) * METERS_PER_DEGREE < ON_THE_WALL_METERS;
    }

    private static Point point(GeoPoint at) {
        return GEOMETRY.createPoint(new Coordinate(at.longitudeDegrees(), at.latitudeDegrees()));
    }
}
