package org.aedile.simulation.crowd.geometry;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * An area that may be walked in one direction only, or across it: nobody's way leads against it, and nobody walks so.
 *
 * @param direction in which people may walk; any length but zero
 */
public record OneWay(String name, Polygon area, Coordinate direction) {
    /** Half the depth of a door that lets people through one way only: more than a node's width. */
    private static final double DOOR_METERS = 0.3;

    /** A door that lets people through one way only. */
    public static OneWay through(String name, LineSegment door, Coordinate direction) {
        BufferParameters flat = new BufferParameters(1, BufferParameters.CAP_FLAT);
        Polygon area = (Polygon) BufferOp.bufferOp(door.toGeometry(new GeometryFactory()), DOOR_METERS, flat);
        return new OneWay(name, area, direction);
    }
}
