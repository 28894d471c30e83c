package org.aedile.simulation.crowd.locomotion;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * Who is near whom: a copy of the crowd sorted by cells half as wide as the farthest anybody looks, row by row, so that
 * five neighbouring cells of a row are one stretch of memory. Sorting keeps the order inside a cell, so that sums don't
 * depend on the number of threads.
 */
final class NeighbourGrid {
    /** Cells on either side that a person looks into. */
    static final int CELLS_AROUND = 2;

    /** Stands for the person of a sorted place that is an image. */
    static final int IMAGE = -1;

    private static final int MARGIN = CELLS_AROUND + 1;
    private static final int MOST_CELLS = 4_000_000;

    private final double cell;
    private final double minX;
    private final double minY;
    final int columns;
    private final int rows;

    /** Where the people of each cell begin in the sorted arrays. */
    final int[] begins;

    private int[] cells = new int[0];
    /** Sorted places: everybody and all images. */
    int size;
    /** Person of each sorted place, or {@link #IMAGE}. */
    int[] order = new int[0];

    double[] x = new double[0];
    double[] y = new double[0];
    double[] velocityX = new double[0];
    double[] velocityY = new double[0];
    double[] headingX = new double[0];
    double[] headingY = new double[0];
    double[] radius = new double[0];
    double[] toGo = new double[0];
    int[] route = new int[0];

    NeighbourGrid(Envelope area, double reachMeters) {
        double smallest = Math.sqrt(area.getWidth() * area.getHeight() / MOST_CELLS);
        cell = Math.max(reachMeters / CELLS_AROUND, smallest);
        minX = area.getMinX() - MARGIN * cell;
        minY = area.getMinY() - MARGIN * cell;
        columns = (int) (area.getWidth() / cell) + 2 * MARGIN + 1;
        rows = (int) (area.getHeight() / cell) + 2 * MARGIN + 1;
        begins = new int[columns * rows + 1];
    }

    int cell(double px, double py) {
        int row = (int) ((py - minY) / cell);
        int column = (int) ((px - minX) / cell);
        return row * columns + column;
    }

    /** Sorts everybody, and the images of those near a seam. */
    void sort(Crowd crowd, Seams seams) {
        size = crowd.size + seams.images();
        if (order.length < size) {
            makeRoom(Math.max(crowd.id.length, size));
        }
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
        for (int i = size - 1; i >= 0; i--) {
            order[--begins[cells[i]]] = i;
        }
        for (int at = 0; at < size; at++) {
            copy(crowd, seams, at);
        }
    }

    boolean isFree(double px, double py, double meters) {
        int cell = cell(px, py) - CELLS_AROUND * (columns + 1);
        for (int row = 0; row <= 2 * CELLS_AROUND; row++, cell += columns) {
            for (int at = begins[cell]; at < begins[cell + 2 * CELLS_AROUND + 1]; at++) {
                if (Math.hypot(x[at] - px, y[at] - py) < meters) {
                    return false;
                }
            }
        }
        return true;
    }

    private void copy(Crowd crowd, Seams seams, int at) {
        int image = order[at] - crowd.size;
        if (image < 0) {
            copy(crowd, order[at], at);
        } else {
            copy(crowd, seams.person(image), at);
            x[at] += seams.shift(image);
            order[at] = IMAGE;
        }
    }

    private void copy(Crowd crowd, int i, int at) {
        x[at] = crowd.x[i];
        y[at] = crowd.y[i];
        velocityX[at] = crowd.headingX[i] * crowd.speed[i];
        velocityY[at] = crowd.headingY[i] * crowd.speed[i];
        headingX[at] = crowd.headingX[i];
        headingY[at] = crowd.headingY[i];
        radius[at] = crowd.diameter[i] / 2;
        toGo[at] = crowd.toGo[i];
        route[at] = crowd.route[i];
    }

    private void makeRoom(int capacity) {
        cells = new int[capacity];
        order = new int[capacity];
        x = new double[capacity];
        y = new double[capacity];
        velocityX = new double[capacity];
        velocityY = new double[capacity];
        headingX = new double[capacity];
        headingY = new double[capacity];
        radius = new double[capacity];
        toGo = new double[capacity];
        route = new int[capacity];
    }
}
