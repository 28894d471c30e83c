package org.aedile.simulation.crowd.social;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Persons by square cells, for finding those around a place who may be as far away as a cell is wide. */
public final class Cells {
    private final double width;
    private final Long2ObjectOpenHashMap<IntArrayList> persons = new Long2ObjectOpenHashMap<>();

    public Cells(double widthMeters) {
        width = widthMeters;
    }

    public void clear() {
        persons.clear();
    }

    public void add(int person, double x, double y) {
        persons.computeIfAbsent(key(index(x), index(y)), key -> new IntArrayList())
                .add(person);
    }

    /** Asks of persons in the cells around a place, in the same order each time, until one is what is looked for. */
    public boolean anyAround(double x, double y, IntPredicate isIt) {
        long column = index(x);
        long row = index(y);
        for (long up = -1; up <= 1; up++) {
            for (long right = -1; right <= 1; right++) {
                if (any(persons.get(key(column + right, row + up)), isIt)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean any(@Nullable IntArrayList cell, IntPredicate isIt) {
        for (int n = 0; cell != null && n < cell.size(); n++) {
            if (isIt.test(cell.getInt(n))) {
                return true;
            }
        }
        return false;
    }

    private long index(double meters) {
        return (long) Math.floor(meters / width);
    }

    private static long key(long column, long row) {
        return (column << 32) ^ (row & 0xffff_ffffL);
    }
}
