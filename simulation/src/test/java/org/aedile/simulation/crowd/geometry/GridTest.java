package org.aedile.simulation.crowd.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.AffineTransformation;

/** FEATURE: the nodes of a grid lie where people can walk, and know their neighbours. */
class GridTest {
    private static final double SPACING = 0.2;

    @Test
    void whereverPeopleCanWalkThereAreTheNodesAround() {
        SplittableRandom random = seeded();
        for (int i = 0; i < 20; i++) {
            Geometry area = crookedStreets(random);
            Grid grid = grid(area);
            IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(area);
            Envelope box = area.getEnvelopeInternal();
            for (int place = 0; place < 2000; place++) {
                double x = box.getMinX() + random.nextDouble() * box.getWidth();
                double y = box.getMinY() + random.nextDouble() * box.getHeight();
                if (inside.locate(new Coordinate(x, y)) == Location.INTERIOR) {
                    requireNodesAround(grid, x, y);
                }
            }
        }
    }

    private static void requireNodesAround(Grid grid, double x, double y) {
        int cell = grid.cell(x, y);
        int[] corners = {cell, grid.right(cell), grid.above(cell), grid.right(grid.above(cell))};
        assertThat(Arrays.stream(corners)).noneMatch(Grid::isNowhere);
        assertThat(grid.x(cell)).isBetween(x - SPACING - 1e-9, x + 1e-9);
        assertThat(grid.y(cell)).isBetween(y - SPACING - 1e-9, y + 1e-9);
        assertThat(grid.x(corners[3])).isEqualTo(grid.x(cell) + SPACING, within(1e-9));
        assertThat(grid.y(corners[3])).isEqualTo(grid.y(cell) + SPACING, within(1e-9));
        assertThat(grid.left(corners[1])).isEqualTo(cell);
        assertThat(grid.below(corners[2])).isEqualTo(cell);
        assertThat(grid.node(grid.columnOf(cell), grid.rowOf(cell))).isEqualTo(cell);
    }

    @Test
    void theWallFieldKnowsInsideFromOutside() {
        SplittableRandom random = seeded();
        for (int i = 0; i < 10; i++) {
            Geometry area = crookedStreets(random);
            Grid grid = grid(area);
            WallField walls = WallField.of(grid, Walls.of(area));
            IndexedPointInAreaLocator inside = new IndexedPointInAreaLocator(area);
            for (int node = grid.firstNode(); node < grid.nodes(); node++) {
                boolean isInside = inside.locate(new Coordinate(grid.x(node), grid.y(node))) == Location.INTERIOR;
                assertThat(walls.isWalkable(node)).isEqualTo(isInside);
            }
        }
    }

    @Test
    void aLongStreetTakesRoomByItsAreaAndNotByItsBox() {
        Geometry street = turned(400, 20, Math.PI / 4);
        double nodesOfArea = street.getArea() / (SPACING * SPACING);
        assertThat(grid(street).nodes()).isLessThan((int) (1.4 * nodesOfArea));
    }

    private static SplittableRandom seeded() {
        long seed = Long.getLong("aedile.seed", new SplittableRandom().nextLong());
        System.err.println("seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        return new SplittableRandom(seed);
    }

    private static Geometry crookedStreets(SplittableRandom random) {
        Geometry area = turned(random.nextDouble(5, 60), random.nextDouble(1, 20), random.nextDouble(6.3));
        for (int i = 0; i < 4; i++) {
            area = area.union(turned(random.nextDouble(20, 90), random.nextDouble(0.5, 8), random.nextDouble(6.3)));
        }
        return area.difference(turned(random.nextDouble(1, 4), random.nextDouble(0.1, 2), random.nextDouble(6.3)));
    }

    private static Geometry turned(double length, double width, double angle) {
        Geometry box = new GeometryFactory().toGeometry(new Envelope(-length / 3, length, -width / 2, width / 2));
        return AffineTransformation.rotationInstance(angle).transform(box);
    }

    private static Grid grid(Geometry area) {
        return Grid.over(area.getEnvelopeInternal(), SPACING, Walls.of(area));
    }
}
