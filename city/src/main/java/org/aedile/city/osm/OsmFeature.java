package org.aedile.city.osm;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;

/**
 * One tagged element with its shape in WGS 84 degrees (x is longitude).
 *
 * @param id OpenStreetMap's number, unique among elements of one kind
 * @param tags what it is
 * @param geometry a point for a node, a line for a way (closed or not), a polygon or several for a relation
 */
public record OsmFeature(long id, Tags tags, Geometry geometry) {
    public Optional<Point> point() {
        return geometry instanceof Point point ? Optional.of(point) : Optional.empty();
    }

    public Optional<LineString> line() {
        return geometry instanceof LineString line ? Optional.of(line) : Optional.empty();
    }

    /** The area that a closed way or a relation encloses; valid, or absent when it encloses none. */
    public Optional<Geometry> area() {
        if (geometry instanceof Polygonal) {
            return Optional.of(geometry);
        }
        if (geometry instanceof LineString line && line.isClosed() && line.getNumPoints() >= 4) {
            return Areas.valid(geometry.getFactory().createPolygon(line.getCoordinateSequence()));
        }
        return Optional.empty();
    }
}
