package org.aedile.server.simulation;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The parts of a geometry that are of one sort; points and the like, left over from an overlay, are dropped. */
public final class Pieces {
    private Pieces() {}

    public static List<Polygon> of(Geometry geometry) {
        return parts(geometry, Polygon.class);
    }

    static List<LineString> linesOf(Geometry geometry) {
        return parts(geometry, LineString.class);
    }

    private static <T extends Geometry> List<T> parts(Geometry geometry, Class<T> sort) {
        List<T> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (sort.isInstance(part) && !part.isEmpty()) {
                parts.add(sort.cast(part));
            }
        }
        return parts;
    }
}
