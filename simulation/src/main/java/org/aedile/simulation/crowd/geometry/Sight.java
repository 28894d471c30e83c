package org.aedile.simulation.crowd.geometry;

/** Whether one place can be seen from another: no wall stands between them. One instance a thread. */
public final class Sight {
    private final Grid grid;
    private final Walls walls;
    private final WallIndex index;
    private final Walls.Step piece = new Walls.Step();

    public Sight(Floor floor) {
        grid = floor.grid();
        walls = floor.walls();
        index = floor.wallIndex();
    }

    /** Goes along the line of sight in pieces no longer than a cell, and asks the walls near each. */
    public boolean isClear(double fromX, double fromY, double toX, double toY) {
        int pieces = 1 + (int) (Math.hypot(toX - fromX, toY - fromY) / grid.spacingMeters());
        double stepX = (toX - fromX) / pieces;
        double stepY = (toY - fromY) / pieces;
        for (int i = 0; i < pieces; i++) {
            piece.begin(fromX + i * stepX, fromY + i * stepY);
            piece.end(fromX + (i + 1) * stepX, fromY + (i + 1) * stepY);
            if (grid.contains(piece.fromX(), piece.fromY()) && isCut()) {
                return false;
            }
        }
        return true;
    }

    private boolean isCut() {
        int cell = index.cell(piece.fromX(), piece.fromY());
        for (int at = index.begin(cell); at < index.begin(cell + 1); at++) {
            if (walls.crosses(index.wall(at), piece)) {
                return true;
            }
        }
        return false;
    }
}
