package org.aedile.simulation.crowd.locomotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: a person sees exactly those who are within reach, in an order that depends on places only. */
class NearbyTest {
    private static final int PEOPLE = 500;
    private static final double SIDE = 15;
    private static final double REACH = 1.76;
    private static final Polygon HALL = (Polygon) new GeometryFactory().toGeometry(new Envelope(0, SIDE, 0, SIDE));
    private static final Floor FLOOR =
            Floor.of(FloorPlan.of(new Sketch(List.of(HALL), List.of(), List.of(new Exit("end", HALL, 10)), List.of())));

    private final NeighbourGrid grid = new NeighbourGrid(HALL.getEnvelopeInternal(), REACH);
    private final Nearby nearby = new Nearby(grid);
    private final Crowd crowd = new Crowd(PEOPLE);

    @Test
    void theGridFindsWhomAskingEverybodyFinds() {
        SplittableRandom random = random();
        for (int i = 0; i < PEOPLE; i++) {
            stand(random.nextDouble(SIDE), random.nextDouble(SIDE));
        }
        sort();
        for (int i = 0; i < PEOPLE; i++) {
            look(crowd.x[i], crowd.y[i], random.nextDouble(0.4, REACH));
        }
    }

    @Test
    void whoStandsOnTheEdgeOfACellOrOfTheHallIsFoundToo() {
        double cell = REACH / 2;
        for (double y = 0; y < SIDE; y += cell) {
            for (double x = 0; x < SIDE; x += cell) {
                stand(x, y);
            }
        }
        stand(SIDE, SIDE);
        sort();
        for (int i = 0; i < crowd.size(); i++) {
            look(crowd.x[i], crowd.y[i], REACH);
            look(crowd.x[i], crowd.y[i], cell);
        }
    }

    /** Far more than can walk there: the first few hundred are seen, and no memory is missing. */
    @Test
    void ofMoreThanCanBeNearTheFirstAreSeen() {
        for (int i = 0; i < 2 * PEOPLE; i++) {
            stand(SIDE / 2, SIDE / 2);
        }
        sort();
        nearby.look(SIDE / 2, SIDE / 2, REACH);
        assertThat(nearby.count).isBetween(PEOPLE, 2 * PEOPLE);
        assertThat(nearby.at).startsWith(0, 1, 2);
    }

    private void look(double x, double y, double reach) {
        nearby.look(x, y, reach);
        int[] all = IntStream.range(0, crowd.size())
                .filter(at -> square(grid.people.x[at] - x, grid.people.y[at] - y) < reach * reach)
                .toArray();
        assertThat(Arrays.copyOf(nearby.at, nearby.count))
                .as("within %s m of (%s, %s)", reach, x, y)
                .isEqualTo(all);
        for (int n = 0; n < nearby.count; n++) {
            assertThat(nearby.square[n]).isEqualTo(square(nearby.x[n], nearby.y[n]));
            assertThat(nearby.x[n]).isEqualTo(grid.people.x[all[n]] - x);
        }
    }

    private static double square(double x, double y) {
        return x * x + y * y;
    }

    private void stand(double x, double y) {
        crowd.add(new Crowd.Walker(crowd.size(), x, y, 1.3, 0.44, 0));
    }

    private void sort() {
        grid.sort(crowd, new Seams(FLOOR, REACH), 0);
        assertThat(IntStream.range(0, crowd.size()).map(at -> grid.people.person[at]))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, crowd.size()).boxed().toList());
    }

    private static SplittableRandom random() {
        long seed = Long.getLong("aedile.seed", new SplittableRandom().nextLong());
        System.err.println("seed " + seed + " (-Daedile.seed=" + seed + " repeats it)");
        return new SplittableRandom(seed);
    }
}
