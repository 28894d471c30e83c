package org.aedile.simulation.crowd.geometry;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** In which direction each node of a grid may be left; where several one-way parts lie, the last one counts. Immutable. */
public final class OneWayField {
    /** Who walks across is not held up by a sway. */
    private static final double SWAY = 0.01;

    private final double[] directionX;
    private final double[] directionY;
    private final byte[] numbers;

    private OneWayField(List<OneWay> parts, int nodes) {
        this.directionX = new double[parts.size() + 1];
        this.directionY = new double[parts.size() + 1];
        this.numbers = new byte[parts.isEmpty() ? 0 : nodes];
    }

    static OneWayField of(Grid grid, List<OneWay> parts) {
        OneWayField field = new OneWayField(parts, grid.nodes());
        for (int i = 0; i < parts.size(); i++) {
            Coordinate direction = parts.get(i).direction();
            double length = Math.hypot(direction.x, direction.y);
            field.directionX[i + 1] = direction.x / length;
            field.directionY[i + 1] = direction.y / length;
            field.mark(grid, Outline.of(parts.get(i).area()), (byte) (i + 1));
        }
        return field;
    }

    private void mark(Grid grid, Outline outline, byte number) {
        for (int node = grid.firstNode(); node < numbers.length; node++) {
            if (outline.contains(grid.x(node), grid.y(node))) {
                numbers[node] = number;
            }
        }
    }

    /** True when the floor may be walked in all directions everywhere. */
    public boolean isEmpty() {
        return numbers.length == 0;
    }

    /** True when a node may not be left in the direction of a unit vector. */
    public boolean forbids(int node, double headingX, double headingY) {
        if (isEmpty() || numbers[node] == 0) {
            return false;
        }
        int part = numbers[node];
        return headingX * directionX[part] + headingY * directionY[part] < -SWAY;
    }
}
