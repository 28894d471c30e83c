package org.aedile.simulation.crowd.hazard;

import java.util.List;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.Outline;
import org.locationtech.jts.geom.Polygon;

/** In which of some areas each node of a grid lies; where several lie, in the last. */
final class Zones {
    static final int NONE = -1;

    private final Grid grid;
    private final short[] numbers;

    Zones(Grid grid, List<Polygon> areas) {
        this.grid = grid;
        this.numbers = new short[grid.nodes()];
        java.util.Arrays.fill(numbers, (short) NONE);
        for (int zone = 0; zone < areas.size(); zone++) {
            Outline outline = Outline.of(areas.get(zone));
            for (int node = grid.firstNode(); node < numbers.length; node++) {
                if (outline.contains(grid.x(node), grid.y(node))) {
                    numbers[node] = (short) zone;
                }
            }
        }
    }

    int at(int node) {
        return numbers[node];
    }

    /** Area around a place, to half the spacing of the grid. */
    int at(double x, double y) {
        double half = grid.spacingMeters() / 2;
        return numbers[grid.cell(x + half, y + half)];
    }
}
