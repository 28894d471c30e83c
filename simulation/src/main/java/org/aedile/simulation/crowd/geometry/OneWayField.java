package org.aedile.simulation.crowd.geometry;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** In which direction each node of a grid may be left; where several one-way parts lie, the last one counts. Immutable. */
public final class OneWayField {
    /** Who walks across is not held up by a sway. */
    private static final double SWAY = 0.01;

    private final double[] directionX;
    private final double[] directionY;
    private final Zones zones;

    private OneWayField(Grid grid, List<OneWay> parts) {
        this.directionX = new double[parts.size()];
        this.directionY = new double[parts.size()];
        this.zones = new Zones(grid, parts.stream().map(OneWay::area).toList());
        for (int i = 0; i < parts.size(); i++) {
            Coordinate direction = parts.get(i).direction();
            double length = Math.hypot(direction.x, direction.y);
            directionX[i] = direction.x / length;
            directionY[i] = direction.y / length;
        }
    }

    static OneWayField of(Grid grid, List<OneWay> parts) {
        return new OneWayField(grid, parts);
    }

    /** True when the floor may be walked in all directions everywhere. */
    public boolean isEmpty() {
        return zones.isEmpty();
    }

    /** True when a node may not be left in the direction of a unit vector. */
    public boolean forbids(int node, double headingX, double headingY) {
        int part = zones.at(node);
        return part != Zones.NONE && headingX * directionX[part] + headingY * directionY[part] < -SWAY;
    }
}
