package org.aedile.simulation.crowd.navigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Ground;
import org.aedile.simulation.crowd.geometry.OneWay;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: ways between people are those of the floor field, found on a coarser grid. */
class CoarseMarchTest {
    private static final Exit EAST = new Exit("east", box(39, 0, 40, 20), Double.POSITIVE_INFINITY);
    private static final NodeEase FOGGY = node -> node % 3 == 0 ? 0.5 : 1;

    private final CoarseFloor place = CoarseFloor.of(Floor.of(FloorPlan.of(new Sketch(
            List.of(box(0, 0, 40, 20)),
            List.of(box(10, 4, 11, 17), box(20, 0, 24, 9)),
            List.of(EAST),
            List.of(),
            List.of(Ground.slope("ramp", box(25, 5, 32, 12), new Ground.Factors(0.5, 0.6), new Coordinate(1, 0))),
            List.of(new OneWay("back", box(18, 9, 26, 14), new Coordinate(-1, 0)))))));

    @Test
    void amongPeopleTheyAreThoseOfFastMarching() {
        long seed = Long.getLong("aedile.seed", new SplittableRandom().nextLong());
        System.err.println("seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        Congestion congestion = scattered(new SplittableRandom(seed));
        CoarseMarch march = new CoarseMarch(place);
        march.solve(Seeds.of(EAST, place.floor()), FOGGY, scattered(new SplittableRandom(~seed)));
        march.solve(Seeds.of(EAST, place.floor()), FOGGY, congestion);
        FloorField expected = FastMarching.to(EAST, place.floor(), node -> FOGGY.at(node) / congestion.slowness(node));
        int reached = 0;
        for (int node = place.grid().firstNode(); node < place.grid().nodes(); node++) {
            int packed = expected.at(node);
            if (FloorField.isReached(packed)) {
                assertThat((double) march.meters(node)).isEqualTo(expected.distanceMeters(packed), within(0.001));
                reached++;
            } else {
                assertThat(march.meters(node)).isInfinite();
            }
        }
        assertThat(reached).isGreaterThan(900);
    }

    private Congestion scattered(SplittableRandom random) {
        Congestion congestion = new Congestion(place);
        for (int person = 0; person < 600; person++) {
            congestion.add(random.nextDouble(1, 38), random.nextDouble(1, 19));
        }
        congestion.settle();
        return congestion;
    }

    private static Polygon box(double left, double low, double right, double high) {
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(left, right, low, high));
    }
}
