package org.aedile.simulation.crowd.geometry;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import org.locationtech.jts.geom.Envelope;

/** The nodes of stairs, which lie in the plane twice: what is known of the way at one holds for the other. Immutable. */
public final class TwinNodes {
    private final Int2IntOpenHashMap twins = new Int2IntOpenHashMap();

    private TwinNodes() {}

    static TwinNodes of(Grid grid, Storeys storeys) {
        TwinNodes nodes = new TwinNodes();
        storeys.seams().forEach(seam -> nodes.add(grid, seam));
        return nodes;
    }

    private void add(Grid grid, Seam seam) {
        double half = seam.size().halfLength();
        Envelope box = seam.box(half);
        int columns = (int) Math.round(seam.shiftMeters() / grid.spacingMeters());
        for (int row = grid.row(box.getMinY()); row <= grid.row(box.getMaxY()); row++) {
            for (int column = grid.column(box.getMinX()); column <= grid.column(box.getMaxX()); column++) {
                double x = grid.columnX(column);
                double y = grid.rowY(row);
                if (seam.isBetweenSides(x, y) && Math.abs(seam.along(x, y)) <= half) {
                    add(grid.node(column, row), grid.node(column + columns, row));
                }
            }
        }
    }

    private void add(int lower, int upper) {
        twins.put(lower, upper);
        twins.put(upper, lower);
    }

    /** True when there are no stairs between floors. */
    public boolean isEmpty() {
        return twins.isEmpty();
    }

    /** The same node on the other floor; the node itself where there is none. */
    public int of(int node) {
        return twins.getOrDefault(node, node);
    }
}
