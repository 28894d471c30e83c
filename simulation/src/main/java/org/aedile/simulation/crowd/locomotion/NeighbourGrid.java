package org.aedile.simulation.crowd.locomotion;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * Who is near whom: everybody sorted by cells half as wide as the farthest anybody looks, row by row, so that neighbouring
 * cells of a row are one stretch of memory. Sorting keeps the order inside a cell, so that sums don't depend on the number
 * of threads.
 */
final class NeighbourGrid {
    /** Cells on either side that the farthest look reaches into, one more by rounding. */
    private static final int CELLS_AROUND = 2;

    private static final int MARGIN = CELLS_AROUND + 1;
    private static final int MOST_CELLS = 4_000_000;
    private static final double NEARLY = 1 + 1e-9;

    private final double cell;
    private final double minX;
    private final double minY;
    final int columns;
    private final int rows;

    /** Where the people of each cell begin among the sorted. */
    final int[] begins;

    /** Cell of each person, then of each image; once sorted, sorted places of the images. */
    private int[] cells = new int[0];

    final SortedCrowd people = new SortedCrowd();

    NeighbourGrid(Envelope area, double reachMeters) {
        double smallest = Math.sqrt(area.getWidth() * area.getHeight() / MOST_CELLS);
        cell = Math.max(reachMeters / CELLS_AROUND, smallest);
        minX = area.getMinX() - MARGIN * cell;
        minY = area.getMinY() - MARGIN * cell;
        columns = (int) (area.getWidth() / cell) + 2 * MARGIN + 1;
        rows = (int) (area.getHeight() / cell) + 2 * MARGIN + 1;
        begins = new int[columns * rows + 1];
    }

    int column(double px) {
        return (int) ((px - minX) / cell);
    }

    int row(double py) {
        return (int) ((py - minY) / cell);
    }

    private int cell(double px, double py) {
        return row(py) * columns + column(px);
    }

    /** Sorts everybody, and the images of those near a seam, for a step that ends at a moment. */
    void sort(Crowd crowd, Seams seams, double now) {
        people.size = crowd.size + seams.images();
        if (cells.length < people.size) {
            cells = new int[Math.max(crowd.id.length, people.size)];
            people.makeRoom(cells.length);
        }
        count(crowd, seams);
        place(crowd, seams);
        people.read(crowd, now);
        for (int image = 0; image < seams.images(); image++) {
            people.shift(cells[crowd.size + image], seams.shift(image));
        }
    }

    private void count(Crowd crowd, Seams seams) {
        Arrays.fill(begins, 0);
        for (int i = 0; i < crowd.size; i++) {
            cells[i] = cell(crowd.x[i], crowd.y[i]);
            begins[cells[i]]++;
        }
        for (int image = 0; image < seams.images(); image++) {
            int i = seams.person(image);
            cells[crowd.size + image] = cell(crowd.x[i] + seams.shift(image), crowd.y[i]);
            begins[cells[crowd.size + image]]++;
        }
        int sum = 0;
        for (int at = 0; at < begins.length; at++) {
            sum += begins[at];
            begins[at] = sum;
        }
    }

    /** Fills each cell from its end, images first, so that they stand behind the people. */
    private void place(Crowd crowd, Seams seams) {
        for (int image = seams.images() - 1; image >= 0; image--) {
            int at = --begins[cells[crowd.size + image]];
            people.person[at] = seams.person(image);
            cells[crowd.size + image] = at;
        }
        for (int i = crowd.size - 1; i >= 0; i--) {
            people.person[--begins[cells[i]]] = i;
        }
    }

    /** True when nobody stands that near to a place, which may be as far as anybody looks. */
    boolean isFree(double px, double py, double meters) {
        int from = row(py) - CELLS_AROUND;
        int left = column(px) - CELLS_AROUND;
        for (int row = from; row <= from + 2 * CELLS_AROUND; row++) {
            int end = begins[row * columns + left + 2 * CELLS_AROUND + 1];
            for (int at = begins[row * columns + left]; at < end; at++) {
                if (isWithin(people.x[at] - px, people.y[at] - py, meters)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The square is asked first, as it is quick and nearly exact. */
    private static boolean isWithin(double dx, double dy, double meters) {
        return dx * dx + dy * dy < NEARLY * meters * meters && Math.hypot(dx, dy) < meters;
    }
}
