package org.aedile.server.duty.internal;

import java.util.ArrayList;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Says what is wrong with the outline of an area. */
final class OutlineCheck {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int FEWEST = 3;
    private static final int MOST = 1_000;

    private OutlineCheck() {}

    /**
     * @throws AedileException {@code INVALID_VALUE} with the place where it crosses itself
     */
    static void requireSound(List<GeoPoint> corners) {
        if (corners.size() < FEWEST || corners.size() > MOST) {
            throw invalid("the outline has %d corners, must be %d to %d".formatted(corners.size(), FEWEST, MOST));
        }
        List<Coordinate> ring = new ArrayList<>();
        corners.forEach(corner -> ring.add(new Coordinate(corner.longitudeDegrees(), corner.latitudeDegrees())));
        ring.add(ring.get(0));
        Polygon polygon = GEOMETRY.createPolygon(ring.toArray(Coordinate[]::new));
        @Nullable TopologyValidationError wrong = new IsValidOp(polygon).getValidationError();
        if (wrong != null) {
            throw invalid("the outline crosses or touches itself at longitude %s, latitude %s"
                    .formatted(wrong.getCoordinate().x, wrong.getCoordinate().y));
        }
    }

    private static AedileException invalid(String why) {
        return new AedileException(
                ErrorCode.INVALID_VALUE, why, "give the corners in turn as [longitude, latitude] in degrees");
    }
}
