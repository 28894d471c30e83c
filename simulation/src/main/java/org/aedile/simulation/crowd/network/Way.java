package org.aedile.simulation.crowd.network;

import java.util.ArrayList;
import java.util.List;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.geometry.Door;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.WallField;
import org.aedile.simulation.crowd.geometry.Walls;
import org.aedile.simulation.crowd.navigation.FloorField;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Goes the way from a place to an exit once, node by node, and tells the throats on it: doors with a limit, and where the
 * way is clearly narrower than everything behind, the exit included. Wider throats never hold anybody up for long.
 */
final class Way {
    private static final double WIDEST_METERS = 6;
    private static final double CLEARLY_NARROWER = 0.9;
    private static final double RAY_METERS = 20;

    private final Venue venue;
    private final Grid grid;
    private final WallField walls;
    private final FloorField field;
    private final List<Integer> path = new ArrayList<>();

    Way(Venue venue, int exit) {
        this.venue = venue;
        this.grid = venue.floor().grid();
        this.walls = venue.floor().wallField();
        this.field = venue.way(exit);
    }

    /** A throat and how far before the exit it lies, in metres of walking. */
    record Met(Throat throat, double toGo) {}

    /**
     * The throats from a place, in the order of walking, the exit itself left out.
     *
     * @param exitWidth clear width of the exit in metres
     */
    List<Met> throats(double x, double y, double exitWidth) {
        walk(start(x, y));
        List<Met> met = new ArrayList<>(limitedDoors());
        double narrowest = Math.min(exitWidth, WIDEST_METERS);
        // From the exit backwards, so that a throat counts only if it is narrower than all behind it.
        for (int at = path.size() - 2; at > 0; at--) {
            double width = chord(path.get(at));
            if (width < CLEARLY_NARROWER * narrowest && width <= chord(path.get(at - 1))) {
                double exact = width(path.get(at));
                if (exact < CLEARLY_NARROWER * narrowest) {
                    met.add(new Met(throat(path.get(at), exact), toGo(path.get(at))));
                    narrowest = exact;
                }
            }
        }
        met.sort((a, b) -> Double.compare(b.toGo(), a.toGo()));
        return met;
    }

    private Throat throat(int node, double width) {
        return new Throat(grid.x(node), grid.y(node), width, Double.POSITIVE_INFINITY);
    }

    private int start(double x, double y) {
        int cell = grid.cell(x, y);
        int best = cell;
        int above = grid.above(cell);
        for (int corner : new int[] {cell, grid.right(cell), above, grid.right(above)}) {
            best = toGo(corner) < toGo(best) ? corner : best;
        }
        return best;
    }

    private void walk(int start) {
        path.clear();
        int node = start;
        while (node >= 0 && toGo(node) < Float.POSITIVE_INFINITY) {
            path.add(node);
            node = nearer(node);
        }
    }

    /** The neighbour that lies nearest to the exit; -1 at its foot. */
    private int nearer(int node) {
        int left = grid.left(node);
        int below = grid.below(node);
        int best = -1;
        best = nearerOf(node, best, walls.cutsRight(node) ? -1 : grid.right(node));
        best = nearerOf(node, best, walls.cutsRight(left) ? -1 : left);
        best = nearerOf(node, best, walls.cutsUp(node) ? -1 : grid.above(node));
        return nearerOf(node, best, walls.cutsUp(below) ? -1 : below);
    }

    private int nearerOf(int from, int best, int neighbour) {
        if (neighbour < 0 || toGo(neighbour) >= toGo(from)) {
            return best;
        }
        return best < 0 || toGo(neighbour) < toGo(best) ? neighbour : best;
    }

    private double toGo(int node) {
        int packed = field.at(node);
        return FloorField.isReached(packed) ? field.distanceMeters(packed) : Double.POSITIVE_INFINITY;
    }

    /** Clear width across the way at a node, to a node's width: the nodes that can be walked on to both sides. */
    private double chord(int node) {
        double acrossX = -FloorField.directionY(field.at(node));
        double acrossY = FloorField.directionX(field.at(node));
        return reach(node, acrossX, acrossY) + reach(node, -acrossX, -acrossY) + grid.spacingMeters();
    }

    private double reach(int node, double alongX, double alongY) {
        double step = grid.spacingMeters();
        int last = node;
        double reached = 0;
        while (reached < WIDEST_METERS && (alongX != 0 || alongY != 0)) {
            double half = step / 2;
            int next = grid.cell(
                    grid.x(node) + half + alongX * (reached + step), grid.y(node) + half + alongY * (reached + step));
            if (!walls.isWalkable(next) || toGo(next) == Double.POSITIVE_INFINITY) {
                break;
            }
            last = next;
            reached += step;
        }
        return last == node ? 0 : reached;
    }

    /** The same by the walls themselves. */
    private double width(int node) {
        double acrossX = -FloorField.directionY(field.at(node));
        double acrossY = FloorField.directionX(field.at(node));
        return ray(node, acrossX, acrossY) + ray(node, -acrossX, -acrossY);
    }

    private double ray(int node, double alongX, double alongY) {
        Walls all = venue.floor().walls();
        Coordinate from = new Coordinate(grid.x(node), grid.y(node));
        var ray = new org.locationtech.jts.geom.LineSegment(
                from, new Coordinate(from.x + alongX * RAY_METERS, from.y + alongY * RAY_METERS));
        double nearest = RAY_METERS;
        for (int wall = 0; wall < all.count(); wall++) {
            Coordinate hit = ray.intersection(new org.locationtech.jts.geom.LineSegment(
                    all.beginX(wall), all.beginY(wall), all.endX(wall), all.endY(wall)));
            nearest = hit == null ? nearest : Math.min(nearest, hit.distance(from));
        }
        return nearest;
    }

    private List<Met> limitedDoors() {
        List<Met> met = new ArrayList<>();
        for (Door door : venue.floor().plan().doors()) {
            int at = door.capacityPerSecond() == Double.POSITIVE_INFINITY ? -1 : crossing(door);
            if (at >= 0) {
                Coordinate middle = door.line().midPoint();
                met.add(new Met(
                        new Throat(middle.x, middle.y, door.line().getLength(), door.capacityPerSecond()),
                        toGo(path.get(at))));
            }
        }
        return met;
    }

    /** Where the way crosses a door; -1 when it doesn't. */
    private int crossing(Door door) {
        Walls line = Walls.of(List.of(door.line()));
        Walls.Step step = new Walls.Step();
        Envelope near = new Envelope(door.line().p0, door.line().p1);
        near.expandBy(grid.spacingMeters());
        for (int at = 1; at < path.size(); at++) {
            step.begin(grid.x(path.get(at - 1)), grid.y(path.get(at - 1)));
            step.end(grid.x(path.get(at)), grid.y(path.get(at)));
            if (near.contains(step.toX(), step.toY()) && line.crosses(0, step)) {
                return at;
            }
        }
        return -1;
    }
}
