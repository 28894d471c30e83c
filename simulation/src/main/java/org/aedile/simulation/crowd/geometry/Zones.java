package org.aedile.simulation.crowd.geometry;

import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Polygon;

/** In which of some areas each node of a grid lies; where several lie, in the last. Immutable. */
public final class Zones {
    public static final int NONE = -1;

    private final Grid grid;
    /** Empty where there are no areas. */
    private final short[] numbers;

    public Zones(Grid grid, List<Polygon> areas) {
        this.grid = grid;
        this.numbers = new short[areas.isEmpty() ? 0 : grid.nodes()];
        Arrays.fill(numbers, (short) NONE);
        for (int zone = 0; zone < areas.size(); zone++) {
            mark(Outline.of(areas.get(zone)), (short) zone);
        }
    }

    private void mark(Outline outline, short zone) {
        for (int node = grid.firstNode(); node < numbers.length; node++) {
            if (outline.contains(grid.x(node), grid.y(node))) {
                numbers[node] = zone;
            }
        }
    }

    public boolean isEmpty() {
        return numbers.length == 0;
    }

    /** Number of the area around a node, {@link #NONE} outside. */
    public int at(int node) {
        return isEmpty() ? NONE : numbers[node];
    }

    /** Area around a place, to half the spacing of the grid. */
    public int at(double x, double y) {
        double half = grid.spacingMeters() / 2;
        return at(grid.cell(x + half, y + half));
    }
}
