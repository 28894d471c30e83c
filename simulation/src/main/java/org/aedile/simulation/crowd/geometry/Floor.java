package org.aedile.simulation.crowd.geometry;

/** A plan as walking reads it: a grid over it, the distance from walls, and the walls near each cell. Immutable. */
public record Floor(
        FloorPlan plan,
        Grid grid,
        WallField wallField,
        Walls walls,
        WallIndex wallIndex,
        GroundField grounds,
        OneWayField oneWays,
        TwinNodes twins) {
    /** Spacing of the grid: narrower than the narrowest passage that people take. */
    private static final double SPACING_METERS = 0.2;

    /** A plan as people step on it. */
    public static Floor of(FloorPlan plan) {
        return of(plan, SPACING_METERS);
    }

    /** A plan on a grid of another spacing, of which {@link Building} says what it must divide. */
    public static Floor of(FloorPlan plan, double spacingMeters) {
        Walls walls = Walls.of(plan.area());
        Grid grid = Grid.over(plan.area().getEnvelopeInternal(), spacingMeters, walls);
        return new Floor(
                plan,
                grid,
                WallField.of(grid, walls),
                walls,
                WallIndex.of(grid, walls),
                GroundField.of(grid, plan.grounds()),
                OneWayField.of(grid, plan.oneWays()),
                TwinNodes.of(grid, plan.storeys()));
    }

    /** Distance from the nearest wall in metres, exact up to a quarter of a metre; places outside the area have one too. */
    public double clearance(double x, double y) {
        double clearance = WallIndex.REACH_METERS;
        int cell = wallIndex.cell(x, y);
        for (int at = wallIndex.begin(cell); at < wallIndex.end(cell); at++) {
            clearance = Math.min(clearance, walls.distance(wallIndex.wall(at), x, y));
        }
        return clearance;
    }
}
