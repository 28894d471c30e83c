package org.aedile.simulation.crowd.locomotion;

import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.GroundField;
import org.aedile.simulation.crowd.geometry.OneWayField;
import org.aedile.simulation.crowd.navigation.FloorField;

/** What the floor says at a place: where to go, how far it is, and where the nearest wall is; between four nodes. */
final class Surroundings {
    private final Grid grid;
    private final float[] wallDistances;
    private final GroundField grounds;
    private final OneWayField oneWays;
    // Of the place: the lower left node, and how far right and up from it.
    private int node;
    private double right;
    private double up;

    // What the nodes around it say.
    private int wayLow;
    private int wayLowRight;
    private int wayHigh;
    private int wayHighRight;
    private float wallLow;
    private float wallLowRight;
    private float wallHigh;
    private float wallHighRight;

    /** Direction to the exit, unit length, or zero where there is none. */
    double wishX;

    double wishY;
    /** Walking distance to the exit, metres. */
    double toGo;

    /** Of the nodes from which the exit can be reached, of those around the place. */
    private double weights;

    double wallDistance;
    /** Away from the nearest wall; steeper than zero near one. */
    double inwardX;

    double inwardY;

    Surroundings(Floor floor) {
        grid = floor.grid();
        wallDistances = floor.wallField().distances();
        grounds = floor.grounds();
        oneWays = floor.oneWays();
    }

    /** Fetches what the floor says around a place; {@link #resolve} makes it what a person knows there. */
    void look(FloorField way, double x, double y) {
        double gridX = (x - grid.minX()) / grid.spacingMeters();
        double gridY = (y - grid.minY()) / grid.spacingMeters();
        int column = (int) gridX;
        int row = (int) gridY;
        right = gridX - column;
        up = gridY - row;
        node = grid.node(column, row);
        int lowRight = grid.right(node);
        int high = grid.above(node);
        int highRight = grid.right(high);
        wayLow = way.at(node);
        wayLowRight = way.at(lowRight);
        wayHigh = way.at(high);
        wayHighRight = way.at(highRight);
        wallLow = wallDistances[node];
        wallLowRight = wallDistances[lowRight];
        wallHigh = wallDistances[high];
        wallHighRight = wallDistances[highRight];
    }

    /** Interpolates what was fetched, by the same way. */
    void resolve(FloorField way) {
        start();
        add(way, wayLow, (1 - right) * (1 - up));
        add(way, wayLowRight, right * (1 - up));
        add(way, wayHigh, (1 - right) * up);
        add(way, wayHighRight, right * up);
        finish();
        double d0 = wallLow;
        double d1 = wallLowRight;
        double d2 = wallHigh;
        double d3 = wallHighRight;
        inwardX = (1 - up) * (d1 - d0) + up * (d3 - d2);
        inwardY = (1 - right) * (d2 - d0) + right * (d3 - d1);
        wallDistance = d0 + right * (d1 - d0) + up * (d2 - d0) + right * up * (d0 - d1 - d2 + d3);
    }

    /** Turns the direction to the exit to the left by an angle of that tangent, where one may walk that way. */
    void turn(double tangent) {
        double length = Math.sqrt(1 + tangent * tangent);
        double x = (wishX - tangent * wishY) / length;
        double y = (wishY + tangent * wishX) / length;
        if (factor(x, y) > 0) {
            wishX = x;
            wishY = y;
        }
    }

    /** Free way in a direction of unit length until a person is as near to the nearest wall as given; metres. */
    double roomToWall(double wayX, double wayY, double nearMeters) {
        double into = -(wayX * inwardX + wayY * inwardY);
        double steep = Math.sqrt(inwardX * inwardX + inwardY * inwardY);
        return into > 1e-9 ? Math.max(0, wallDistance - nearMeters) * steep / into : Double.POSITIVE_INFINITY;
    }

    /** Share of the free speed that is left to somebody with a heading. */
    double factor(double headingX, double headingY) {
        if (oneWays.forbids(node, headingX, headingY)) {
            return 0;
        }
        return grounds.isEmpty() ? 1 : grounds.factor(node, headingX, headingY);
    }

    private void start() {
        wishX = 0;
        wishY = 0;
        toGo = 0;
        weights = 0;
    }

    private void add(FloorField way, int packed, double weight) {
        wishX += weight * FloorField.directionX(packed);
        wishY += weight * FloorField.directionY(packed);
        // A node behind a wall has a direction, carried on from this side, but no distance.
        if (FloorField.isReached(packed)) {
            toGo += weight * way.distanceMeters(packed);
            weights += weight;
        }
    }

    private void finish() {
        toGo = weights > 0 ? toGo / weights : Double.POSITIVE_INFINITY;
        double length = Math.sqrt(wishX * wishX + wishY * wishY);
        if (length > 0) {
            wishX /= length;
            wishY /= length;
        }
    }
}
