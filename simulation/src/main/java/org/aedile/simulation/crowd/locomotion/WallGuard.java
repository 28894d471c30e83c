package org.aedile.simulation.crowd.locomotion;

import org.aedile.simulation.crowd.geometry.WallIndex;
import org.aedile.simulation.crowd.geometry.Walls;

/**
 * Keeps everybody inside, exactly: a step that would cross a wall, or end nearer to one than allowed and nearer than it
 * began, does not happen. Whoever starts inside thus stays inside, whatever the rest of the model says.
 */
final class WallGuard {
    /** Nobody's middle comes closer to a wall; metres. */
    static final double CLOSEST_METERS = 0.02;

    static final int NONE = -1;

    private static final double ROUNDING_METERS = 1e-9;

    private final Walls walls;
    private final WallIndex index;

    WallGuard(Walls walls, WallIndex index) {
        this.walls = walls;
        this.index = index;
    }

    /** The wall for which a step does not happen, or {@link #NONE}. */
    int refusing(Walls.Step step) {
        int cell = index.cell(step.fromX(), step.fromY());
        for (int at = index.begin(cell); at < index.end(cell); at++) {
            int wall = index.wall(at);
            if (walls.crosses(wall, step) || comesTooClose(wall, step)) {
                return wall;
            }
        }
        return NONE;
    }

    private boolean comesTooClose(int wall, Walls.Step step) {
        double after = walls.distance(wall, step.toX(), step.toY());
        return after < CLOSEST_METERS && after < walls.distance(wall, step.fromX(), step.fromY()) + ROUNDING_METERS;
    }
}
