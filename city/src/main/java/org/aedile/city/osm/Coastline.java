package org.aedile.city.osm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Makes the sea from coastline ways, which OpenStreetMap draws with land on their left and water on their right.
 *
 * <p>The ways are joined to chains. A chain that ends inside of the frame, because the extract was cut there, goes
 * straight on in the direction of its last part until it leaves the frame. Chains and frame together divide the frame
 * into faces; each face is sea or land by the side on which it lies of the coast around it, weighed by length, so that a
 * single way drawn in the wrong direction changes nothing. A face without coast is land.
 */
public final class Coastline {
    /** How much of a chain's end gives the direction in which it goes on, in degrees (about 500 m). */
    private static final double TREND_DEGREES = 0.005;

    /** How far beside a coast segment its side is probed, in degrees (about 1 cm). */
    private static final double PROBE_DEGREES = 1e-7;

    private final GeometryFactory geometries = OsmFeatures.GEOMETRIES;
    private final List<LineString> coast;
    private final Envelope frame;

    private Coastline(List<LineString> coast, Envelope frame) {
        this.coast = coast;
        this.frame = frame;
    }

    /** The sea within the frame (degrees); absent when there is no coast in it. */
    public static Optional<Geometry> sea(List<LineString> coast, Envelope frame) {
        return new Coastline(coast, frame).sea();
    }

    private Optional<Geometry> sea() {
        Geometry box = geometries.toGeometry(frame);
        List<Geometry> lines = new ArrayList<>(List.of(box.getBoundary()));
        for (List<Coordinate> chain : Areas.chains(coast)) {
            lines.add(geometries
                    .createLineString(extended(chain).toArray(Coordinate[]::new))
                    .intersection(box));
        }
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(geometries.buildGeometry(lines).union());
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            if (seaSideDegrees((Polygon) face) > 0) {
                faces.add((Polygon) face);
            }
        }
        return faces.isEmpty()
                ? Optional.empty()
                : Areas.valid(geometries.buildGeometry(faces).union());
    }

    private List<Coordinate> extended(List<Coordinate> chain) {
        List<Coordinate> extended = new ArrayList<>(chain);
        if (chain.get(0).equals2D(chain.get(chain.size() - 1))) {
            return extended;
        }
        extended.add(beyond(chain));
        List<Coordinate> backwards = new ArrayList<>(chain);
        Collections.reverse(backwards);
        extended.add(0, beyond(backwards));
        return extended;
    }

    /** A point out of the frame, straight on from the chain's last part. */
    private Coordinate beyond(List<Coordinate> chain) {
        Coordinate end = chain.get(chain.size() - 1);
        int i = chain.size() - 2;
        while (i > 0 && chain.get(i).distance(end) < TREND_DEGREES) {
            i--;
        }
        Coordinate before = chain.get(i);
        double factor = (frame.getWidth() + frame.getHeight()) / before.distance(end);
        return new Coordinate(end.x + (end.x - before.x) * factor, end.y + (end.y - before.y) * factor);
    }

    /** Length of coast with this face on its right less that with the face on its left. */
    private double seaSideDegrees(Polygon face) {
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(face);
        Envelope around = new Envelope(face.getEnvelopeInternal());
        around.expandBy(PROBE_DEGREES);
        double balance = 0;
        for (LineString way : coast) {
            if (around.intersects(way.getEnvelopeInternal())) {
                for (int i = 1; i < way.getNumPoints(); i++) {
                    balance += side(prepared, way.getCoordinateN(i - 1), way.getCoordinateN(i));
                }
            }
        }
        return balance;
    }

    private double side(PreparedGeometry face, Coordinate from, Coordinate to) {
        double length = from.distance(to);
        double right = contains(face, from, to, PROBE_DEGREES / length) ? length : 0;
        double left = contains(face, from, to, -PROBE_DEGREES / length) ? length : 0;
        return right - left;
    }

    private boolean contains(PreparedGeometry face, Coordinate from, Coordinate to, double factor) {
        double x = (from.x + to.x) / 2 + (to.y - from.y) * factor;
        double y = (from.y + to.y) / 2 - (to.x - from.x) * factor;
        Point probe = geometries.createPoint(new Coordinate(x, y));
        return face.contains(probe);
    }
}
