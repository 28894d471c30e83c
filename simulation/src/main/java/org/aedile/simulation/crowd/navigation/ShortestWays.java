package org.aedile.simulation.crowd.navigation;

import java.util.ArrayList;
import java.util.List;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Walls;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * The shortest way to each exit by the walls alone, never too long: it bends only at corners that stick into the area, and
 * is straight in between (Lozano-Pérez, Wesley 1979). An exit counts as seen unless a single wall hides all of it, so that
 * a way may be told shorter than it is. In a place with more than {@value #MOST_CORNERS} such corners every way is told as
 * if nothing stood in it.
 */
public final class ShortestWays {
    private static final int MOST_CORNERS = 64;
    /** Of a sight line, the ends of which may touch a wall. */
    private static final double ROUNDING = 1e-6;

    private final List<Exit> exits;
    private final Coordinate[][] outlines;
    private final Walls walls;
    private final Coordinate[] corners;
    /** Shortest way by {@code exit * corners + corner}. */
    private final double[] fromCorner;

    private ShortestWays(FloorPlan plan) {
        this.exits = plan.exits();
        this.outlines = exits.stream()
                .map(exit -> exit.area().getExteriorRing().getCoordinates())
                .toArray(Coordinate[][]::new);
        this.walls = Walls.of(plan.area());
        List<Coordinate> sticking = sticking(plan.area());
        this.corners = sticking.size() > MOST_CORNERS ? new Coordinate[0] : sticking.toArray(Coordinate[]::new);
        this.fromCorner = new double[exits.size() * corners.length];
        boolean[][] seen = new boolean[corners.length][corners.length];
        for (int from = 0; from < corners.length; from++) {
            for (int to = 0; to < corners.length; to++) {
                seen[from][to] = sees(corners[from], corners[to]);
            }
        }
        for (int exit = 0; exit < exits.size(); exit++) {
            solve(exit, seen);
        }
    }

    /** The ways of a plan. */
    public static ShortestWays of(FloorPlan plan) {
        return new ShortestWays(plan);
    }

    /** No way from a place to an exit is shorter, in metres. */
    public double meters(double x, double y, int exit) {
        Coordinate place = new Coordinate(x, y);
        double straight = straight(place, exit);
        if (corners.length == 0 || !isHidden(place, exit)) {
            return straight;
        }
        double shortest = Double.POSITIVE_INFINITY;
        for (int corner = 0; corner < corners.length; corner++) {
            double way = place.distance(corners[corner]) + fromCorner[exit * corners.length + corner];
            if (way < shortest && sees(place, corners[corner])) {
                shortest = way;
            }
        }
        // A place from which no corner is seen lies on a wall by rounding.
        return shortest < Double.POSITIVE_INFINITY ? shortest : straight;
    }

    /** Dijkstra over the corners, from those that may see the exit. */
    private void solve(int exit, boolean[][] seen) {
        double[] way = new double[corners.length];
        boolean[] settled = new boolean[corners.length];
        for (int corner = 0; corner < way.length; corner++) {
            way[corner] = isHidden(corners[corner], exit) ? Double.POSITIVE_INFINITY : straight(corners[corner], exit);
        }
        for (int round = 0; round < way.length; round++) {
            int next = nearest(way, settled);
            settled[next] = true;
            for (int corner = 0; corner < way.length; corner++) {
                double longer = way[next] + corners[next].distance(corners[corner]);
                way[corner] = seen[corner][next] ? Math.min(way[corner], longer) : way[corner];
            }
        }
        System.arraycopy(way, 0, fromCorner, exit * corners.length, way.length);
    }

    private static int nearest(double[] way, boolean... settled) {
        int nearest = -1;
        for (int corner = 0; corner < way.length; corner++) {
            if (!settled[corner] && (nearest < 0 || way[corner] < way[nearest])) {
                nearest = corner;
            }
        }
        return nearest;
    }

    private double straight(Coordinate place, int exit) {
        Geometry area = exits.get(exit).area();
        return area.distance(area.getFactory().createPoint(place));
    }

    /** True when one wall stands before every corner of the exit: then it stands before all of it. */
    private boolean isHidden(Coordinate place, int exit) {
        for (int wall = 0; wall < walls.count(); wall++) {
            if (hides(wall, place, outlines[exit])) {
                return true;
            }
        }
        return false;
    }

    private boolean hides(int wall, Coordinate place, Coordinate... outline) {
        for (Coordinate corner : outline) {
            if (!crosses(wall, place, corner)) {
                return false;
            }
        }
        return true;
    }

    private boolean sees(Coordinate from, Coordinate to) {
        for (int wall = 0; wall < walls.count(); wall++) {
            if (crosses(wall, from, to)) {
                return false;
            }
        }
        return true;
    }

    /** True when the sight line clearly passes from one side of the wall to the other, between its ends. */
    private boolean crosses(int wall, Coordinate from, Coordinate to) {
        double wallX = walls.endX(wall) - walls.beginX(wall);
        double wallY = walls.endY(wall) - walls.beginY(wall);
        double lineX = to.x - from.x;
        double lineY = to.y - from.y;
        double turn = lineX * wallY - lineY * wallX;
        if (Math.abs(turn) < ROUNDING) {
            return false;
        }
        double offX = walls.beginX(wall) - from.x;
        double offY = walls.beginY(wall) - from.y;
        double onLine = (offX * wallY - offY * wallX) / turn;
        double onWall = (offX * lineY - offY * lineX) / turn;
        return onLine > ROUNDING && onLine < 1 - ROUNDING && onWall > ROUNDING && onWall < 1 - ROUNDING;
    }

    /** Corners at which the area takes more than half of the round. */
    private static List<Coordinate> sticking(Geometry area) {
        List<Coordinate> sticking = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            Polygon piece = (Polygon) area.getGeometryN(i).norm(); // shells clockwise, holes the other way round
            for (Object ring : LinearComponentExtracter.getLines(piece)) {
                Coordinate[] corners = ((LineString) ring).getCoordinates();
                for (int at = 0; at < corners.length - 1; at++) {
                    Coordinate before = corners[at == 0 ? corners.length - 2 : at - 1];
                    if (Orientation.index(before, corners[at], corners[at + 1]) == Orientation.LEFT) {
                        sticking.add(corners[at]);
                    }
                }
            }
        }
        return sticking;
    }
}
