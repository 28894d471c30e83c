package org.aedile.simulation.crowd.navigation;

import java.util.Arrays;
import org.aedile.simulation.crowd.geometry.Grid;

/**
 * The ways of a simulation by number: a floor field each, and how far people turn from it at the moment because others stand
 * in the way. Changed between steps only, and read by all threads in a step.
 */
public final class Ways {
    private static final float[] STRAIGHT = {};

    private final Grid coarse;
    private final FloorField[] fields;
    /** Tangent of the turn to the left by node of the coarse grid, of each way; empty where nobody turns. */
    private final float[][] turns;

    public Ways(CoarseFloor place, FloorField... fields) {
        this.coarse = place.grid();
        this.fields = fields.clone();
        this.turns = new float[fields.length][];
        Arrays.fill(turns, STRAIGHT);
    }

    public int count() {
        return fields.length;
    }

    public FloorField field(int way) {
        return fields[way];
    }

    /** From now on a way is another one, walked as if nobody stood in it. */
    public void lead(int way, FloorField field) {
        fields[way] = field;
        straighten(way);
    }

    /** From now on people turn where others stand in the way. */
    public void turn(int way, CoarseWay coarseWay, Congestion congestion) {
        turns[way] = coarseWay.turns(congestion);
    }

    /** From now on nobody turns. */
    public void straighten(int way) {
        turns[way] = STRAIGHT;
    }

    /** Tangent of the angle, to the left, by which people at a place turn from the direction of the floor field. */
    public double turn(int way, double x, double y) {
        float[] nodes = turns[way];
        if (nodes.length == 0) {
            return 0;
        }
        double gridX = (x - coarse.minX()) / coarse.spacingMeters();
        double gridY = (y - coarse.minY()) / coarse.spacingMeters();
        int column = (int) gridX;
        int row = (int) gridY;
        double right = gridX - column;
        double up = gridY - row;
        int low = coarse.node(column, row);
        int high = coarse.above(low);
        double below = (1 - right) * nodes[low] + right * nodes[coarse.right(low)];
        double above = (1 - right) * nodes[high] + right * nodes[coarse.right(high)];
        return (1 - up) * below + up * above;
    }
}
