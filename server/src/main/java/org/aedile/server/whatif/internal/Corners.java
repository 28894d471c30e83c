package org.aedile.server.whatif.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aedile.server.whatif.SimulationQuestion.Corner;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Ground of WGS 84 degrees, x longitude, as the corners of its outlines and holes; to a tenth of a metre and better. */
final class Corners {
    private Corners() {}

    /** The coordinates of a GeoJSON MultiPolygon. */
    static List<List<List<Corner>>> polygons(Geometry degrees) {
        List<List<List<Corner>>> polygons = new ArrayList<>();
        for (int i = 0; i < degrees.getNumGeometries(); i++) {
            if (degrees.getGeometryN(i) instanceof Polygon polygon) {
                polygons.add(rings(polygon));
            }
        }
        return polygons;
    }

    private static List<List<Corner>> rings(Polygon polygon) {
        List<List<Corner>> rings = new ArrayList<>();
        rings.add(corners(polygon.getExteriorRing()));
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            rings.add(corners(polygon.getInteriorRingN(hole)));
        }
        return rings;
    }

    private static List<Corner> corners(LineString ring) {
        return Arrays.stream(ring.getCoordinates())
                .map(corner -> new Corner(rounded(corner.x), rounded(corner.y)))
                .toList();
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
