package org.aedile.simulation.crowd.population;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.List;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.jspecify.annotations.Nullable;

/** Where somebody stands already, so that nobody is put on their feet. */
final class Occupied {
    private static final double CELL_METERS = 1.0;

    /** Three numbers a body by cell: x, y, diameter. Bodies are no wider than a cell. */
    private final Long2ObjectOpenHashMap<DoubleArrayList> cells = new Long2ObjectOpenHashMap<>();

    boolean isFree(double x, double y, double diameter) {
        long column = index(x);
        long row = index(y);
        for (long up = -1; up <= 1; up++) {
            for (long right = -1; right <= 1; right++) {
                if (touches(cells.get(key(column + right, row + up)), x, y, diameter)) {
                    return false;
                }
            }
        }
        return true;
    }

    void add(double x, double y, double diameter) {
        DoubleArrayList bodies = cells.computeIfAbsent(key(index(x), index(y)), key -> new DoubleArrayList());
        bodies.add(x);
        bodies.add(y);
        bodies.add(diameter);
    }

    /** Takes the bodies of these people away again. */
    void forget(List<Crowd.Walker> walkers) {
        for (Crowd.Walker walker : walkers) {
            DoubleArrayList bodies = cells.get(key(index(walker.x()), index(walker.y())));
            for (int i = 0; bodies != null && i < bodies.size(); i += 3) {
                if (bodies.getDouble(i) == walker.x() && bodies.getDouble(i + 1) == walker.y()) {
                    bodies.removeElements(i, i + 3);
                }
            }
        }
    }

    private static boolean touches(@Nullable DoubleArrayList bodies, double x, double y, double diameter) {
        for (int i = 0; bodies != null && i < bodies.size(); i += 3) {
            double contact = (bodies.getDouble(i + 2) + diameter) / 2;
            if (Math.hypot(bodies.getDouble(i) - x, bodies.getDouble(i + 1) - y) < contact) {
                return true;
            }
        }
        return false;
    }

    private static long index(double meters) {
        return (long) Math.floor(meters / CELL_METERS);
    }

    private static long key(long column, long row) {
        return (column << 32) ^ (row & 0xffff_ffffL);
    }
}
