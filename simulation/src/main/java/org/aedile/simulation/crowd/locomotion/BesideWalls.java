package org.aedile.simulation.crowd.locomotion;

import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Walls;

/** How people walk beside walls: along them, and never across. One instance a thread. */
final class BesideWalls {
    /** Instead of a pace: walls stand in the way, and along them too. */
    static final double NO_WAY = -1;

    /** Interpolated distances from walls are too long by 0.15 m at most; and what the guard keeps free. */
    private static final double GUARDED_METERS = 0.15 + WallGuard.CLOSEST_METERS;

    /** Over this distance people begin to walk along a wall. */
    private static final double ALONG_METERS = 0.1;

    private final Gait gait;
    private final Walls walls;
    private final WallGuard guard;
    private final Walls.Step step = new Walls.Step();

    BesideWalls(Floor floor, Gait gait) {
        this.gait = gait;
        this.walls = floor.walls();
        this.guard = new WallGuard(walls, floor.wallIndex());
    }

    /** False where no wall can be met in a step at that speed. */
    static boolean couldBeMet(double wallDistance, double speed) {
        return wallDistance < GUARDED_METERS + speed * Gait.STEP_SECONDS;
    }

    /** Beside a wall the part of the heading that leads into it fades away. */
    void follow(Heading heading, Surroundings here) {
        double room = here.wallDistance - gait.wallMeters();
        if (room < ALONG_METERS) {
            turnFromWall(heading, here, Math.max(0, room / ALONG_METERS));
        }
        double length = Math.sqrt(heading.x * heading.x + heading.y * heading.y);
        if (length > 1e-6) {
            heading.x /= length;
            heading.y /= length;
        }
    }

    /** Keeps a share of the part of the heading that leads into the nearest wall. */
    private static void turnFromWall(Heading heading, Surroundings here, double kept) {
        double steep = Math.sqrt(here.inwardX * here.inwardX + here.inwardY * here.inwardY);
        if (steep <= 1e-9) {
            return;
        }
        double into = (heading.x * here.inwardX + heading.y * here.inwardY) / steep;
        if (into < 0) {
            heading.x -= (1 - kept) * into * here.inwardX / steep;
            heading.y -= (1 - kept) * into * here.inwardY / steep;
        }
    }

    /** How fast a person walks on from a place, turned along the wall that stands in the way; {@link #NO_WAY} or m/s. */
    double pace(Heading heading, double x, double y, double speed) {
        step.begin(x, y);
        int wall = refusing(heading, speed);
        if (wall == WallGuard.NONE) {
            return speed;
        }
        double pace = speed * alignWith(wall, heading);
        return refusing(heading, pace) == WallGuard.NONE ? pace : NO_WAY;
    }

    /** The wall that refuses a step from where it begins. */
    private int refusing(Heading heading, double speed) {
        step.end(
                step.fromX() + heading.x * speed * Gait.STEP_SECONDS,
                step.fromY() + heading.y * speed * Gait.STEP_SECONDS);
        return guard.refusing(step);
    }

    /** Turns the heading along a wall; what is left of the speed. */
    private double alignWith(int wall, Heading heading) {
        double x = walls.endX(wall) - walls.beginX(wall);
        double y = walls.endY(wall) - walls.beginY(wall);
        double along = (heading.x * x + heading.y * y) / Math.sqrt(x * x + y * y);
        double way = Math.copySign(Math.sqrt(x * x + y * y), along);
        heading.x = x / way;
        heading.y = y / way;
        return Math.abs(along);
    }
}
