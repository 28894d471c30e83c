package org.aedile.simulation.crowd.navigation;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.Walls;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.DistanceOp;

/**
 * Where the way to an exit ends: nodes in the exit have distance 0; those just outside it their own, as an exit may be
 * thinner than the grid, unless a wall stands between. Immutable.
 */
final class Seeds {
    /** Of the way to the exit: its edge may lie on a wall. */
    private static final double BEFORE_THE_EDGE = 0.99;

    private final Geometry area;
    private final Walls walls;
    /** Those that may stand between a node and the exit. */
    private final IntArrayList near = new IntArrayList();

    private final Walls.Step step = new Walls.Step();
    private final IntArrayList nodes = new IntArrayList();
    private final DoubleArrayList meters = new DoubleArrayList();

    private Seeds(Exit exit, Walls walls) {
        this.area = exit.area();
        this.walls = walls;
    }

    static Seeds of(Exit exit, Floor floor) {
        Seeds seeds = new Seeds(exit, floor.walls());
        Grid grid = floor.grid();
        Envelope box = exit.area().getEnvelopeInternal().copy();
        box.expandBy(grid.spacingMeters());
        seeds.findWalls(box);
        for (int row = grid.row(box.getMinY()); row <= grid.row(box.getMaxY()); row++) {
            for (int column = grid.column(box.getMinX()); column <= grid.column(box.getMaxX()); column++) {
                int node = grid.node(column, row);
                if (floor.wallField().isWalkable(node)) {
                    seeds.add(node, new Coordinate(grid.columnX(column), grid.rowY(row)), grid.spacingMeters());
                }
            }
        }
        return seeds;
    }

    private void findWalls(Envelope box) {
        for (int wall = 0; wall < walls.count(); wall++) {
            Coordinate begin = new Coordinate(walls.beginX(wall), walls.beginY(wall));
            if (box.intersects(begin, new Coordinate(walls.endX(wall), walls.endY(wall)))) {
                near.add(wall);
            }
        }
    }

    private void add(int node, Coordinate place, double nearMeters) {
        Coordinate[] way = DistanceOp.nearestPoints(area.getFactory().createPoint(place), area);
        double distance = way[0].distance(way[1]);
        if (distance < nearMeters && isOpen(way[0], way[1])) {
            nodes.add(node);
            meters.add(distance);
        }
    }

    private boolean isOpen(Coordinate from, Coordinate to) {
        step.begin(from.x, from.y);
        step.end(from.x + BEFORE_THE_EDGE * (to.x - from.x), from.y + BEFORE_THE_EDGE * (to.y - from.y));
        return near.intStream().noneMatch(wall -> walls.crosses(wall, step));
    }

    int count() {
        return nodes.size();
    }

    int node(int seed) {
        return nodes.getInt(seed);
    }

    /** Distance from the exit. */
    float meters(int seed) {
        return (float) meters.getDouble(seed);
    }
}
