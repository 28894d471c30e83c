package org.aedile.simulation.crowd.geometry;

import static org.aedile.simulation.crowd.geometry.Refusals.number;
import static org.aedile.simulation.crowd.geometry.Refusals.refused;

import org.aedile.kernel.AedileException;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Whether a polygon that somebody drew is one that can be reckoned with. */
public final class Soundness {
    private Soundness() {}

    /**
     * Lets sound polygons pass.
     *
     * @throws AedileException naming the element: it crosses itself, with the place, or has no area
     */
    public static void require(String element, Polygon polygon) {
        TopologyValidationError error = new IsValidOp(polygon).getValidationError();
        if (error != null) {
            throw refused(element + " is not a simple polygon: " + error.getMessage() + " at ("
                    + number(error.getCoordinate().x) + ", " + number(error.getCoordinate().y) + ")");
        }
        if (!(polygon.getArea() > 0)) {
            throw refused(element + " has an area of " + number(polygon.getArea()) + " m²");
        }
    }
}
