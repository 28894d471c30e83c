package org.aedile.city.basemap;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Cuts geometries to boxes on the grid of tile units, so that what is cut stays valid and fits its neighbours. */
final class TileClipper {
    private static final PrecisionModel GRID = new PrecisionModel(1);

    private TileClipper() {}

    /** The part within the box, of the same dimension; empty when there is none. */
    static Geometry clip(Geometry geometry, Envelope box) {
        Envelope envelope = geometry.getEnvelopeInternal();
        if (box.contains(envelope)) {
            return geometry;
        }
        GeometryFactory factory = geometry.getFactory();
        if (!box.intersects(envelope) || geometry instanceof Point) {
            return factory.createEmpty(geometry.getDimension());
        }
        Geometry cut = factory.toGeometry(box);
        try {
            return OverlayNG.overlay(geometry, cut, OverlayNG.INTERSECTION, GRID);
        } catch (TopologyException e) {
            return OverlayNG.overlay(GeometryFixer.fix(geometry), cut, OverlayNG.INTERSECTION, GRID);
        }
    }

    /** Leaves out points that lie within the tolerance of the line without them; areas stay valid. */
    static Geometry simplify(Geometry geometry, double toleranceUnits) {
        if (geometry instanceof Point || toleranceUnits == 0) {
            return geometry;
        }
        DouglasPeuckerSimplifier simplifier = new DouglasPeuckerSimplifier(geometry);
        simplifier.setDistanceTolerance(toleranceUnits);
        simplifier.setEnsureValid(geometry instanceof Polygonal);
        return simplifier.getResultGeometry();
    }
}
