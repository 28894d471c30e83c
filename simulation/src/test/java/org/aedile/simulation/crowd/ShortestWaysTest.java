package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.aedile.simulation.crowd.Places.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.navigation.FloorField;
import org.aedile.simulation.crowd.navigation.ShortestWays;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: the shortest way to an exit, around the walls. */
class ShortestWaysTest {
    @Test
    void aWayInTheOpenIsStraight() {
        FloorPlan hall = plan(List.of(box(0, 0, 20, 10)), List.of(), exit("out", box(19, 4, 20, 6)));
        assertThat(ShortestWays.of(hall).meters(1, 5, 0)).isEqualTo(18, within(1e-9));
        assertThat(ShortestWays.of(hall).meters(15, 1, 0)).isEqualTo(5, within(1e-9));
    }

    @Test
    void aWayAroundACornerTouchesIt() {
        FloorPlan corner =
                plan(List.of(box(0, 0, 12, 2), box(10, 0, 12, 12)), List.of(), exit("out", box(10, 11, 12, 12)));
        // To the corner at (10, 2), then straight up.
        assertThat(ShortestWays.of(corner).meters(2, 1, 0)).isEqualTo(Math.hypot(8, 1) + 9, within(1e-9));
    }

    @Test
    void aWayAroundAnObstacleTakesTheShorterSide() {
        FloorPlan hall = plan(List.of(box(0, 0, 20, 10)), List.of(box(9, 2, 10, 10)), exit("out", box(19, 8, 20, 10)));
        double expected = Math.hypot(8, 7) + 1 + Math.hypot(9, 6);
        assertThat(ShortestWays.of(hall).meters(1, 9, 0)).isEqualTo(expected, within(1e-9));
    }

    @Test
    void noFieldFindsAShorterWay() {
        long seed = Long.getLong("aedile.seed", new SplittableRandom().nextLong());
        System.err.println("seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        SplittableRandom random = new SplittableRandom(seed);
        for (int place = 0; place < 20; place++) {
            FloorPlan plan = random(random);
            ShortestWays ways = ShortestWays.of(plan);
            FloorField field = Venue.of(plan).way(0);
            for (int i = 0; i < 50; i++) {
                double x = random.nextDouble(0.3, 19.7);
                double y = random.nextDouble(0.3, 9.7);
                double byField = field.distance(x, y);
                boolean inside = plan.area().contains(plan.area().getFactory().createPoint(new Coordinate(x, y)));
                if (inside && byField < Double.POSITIVE_INFINITY) {
                    // A field is exact to a node's width here and there.
                    assertThat(ways.meters(x, y, 0)).isLessThan(byField * 1.02 + 0.5);
                }
            }
        }
    }

    private static FloorPlan random(SplittableRandom random) {
        List<Polygon> obstacles = new ArrayList<>();
        for (int i = 0; i < random.nextInt(1, 6); i++) {
            double left = random.nextDouble(1, 16);
            double low = random.nextDouble(0, 8);
            obstacles.add(box(left, low, left + random.nextDouble(0.4, 1.5), low + random.nextDouble(0.4, 8)));
        }
        return plan(List.of(box(0, 0, 20, 10), box(19.9, 4, 24, 6)), obstacles, exit("out", box(23, 4, 24, 6)));
    }
}
