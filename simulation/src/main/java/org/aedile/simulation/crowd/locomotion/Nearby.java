package org.aedile.simulation.crowd.locomotion;

/** Those within reach of a place, in the order of the grid; one a thread, filled anew for each person. */
final class Nearby {
    private static final int MOST = 512;
    /** Cells are reckoned from rounded places. */
    private static final double ROUNDING_METERS = 1e-6;

    private final NeighbourGrid grid;
    private final SortedCrowd people;

    // One more than can be near: the last one seen is written even if it is too far.
    /** Offset from the place. */
    final double[] x = new double[MOST + 1];

    final double[] y = new double[MOST + 1];
    /** Square of the distance. */
    final double[] square = new double[MOST + 1];
    /** Sorted place. */
    final int[] at = new int[MOST + 1];

    int count;

    private double px;
    private double py;
    private double reachSquare;

    Nearby(NeighbourGrid grid) {
        this.grid = grid;
        this.people = grid.people;
    }

    /** Looks around a place; who stands on it is seen too. */
    void look(double fromX, double fromY, double reach) {
        px = fromX;
        py = fromY;
        reachSquare = reach * reach;
        count = 0;
        double far = reach + ROUNDING_METERS;
        int left = grid.column(px - far);
        int right = grid.column(px + far) + 1;
        int top = grid.row(py + far);
        for (int row = grid.row(py - far); row <= top; row++) {
            look(grid.begins[row * grid.columns + left], grid.begins[row * grid.columns + right]);
        }
    }

    /** Without a branch for each: whether somebody is near can't be foretold, and the processor would often guess wrong. */
    private void look(int from, int to) {
        double[] xs = people.x;
        double[] ys = people.y;
        int found = count;
        for (int other = from; other < to; other++) {
            double dx = xs[other] - px;
            double dy = ys[other] - py;
            double distanceSquare = dx * dx + dy * dy;
            x[found] = dx;
            y[found] = dy;
            square[found] = distanceSquare;
            at[found] = other;
            found = Math.min(MOST, found + Signs.ofNegative(distanceSquare - reachSquare));
        }
        count = found;
    }
}
