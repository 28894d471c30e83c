package org.aedile.simulation.crowd.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import org.aedile.simulation.crowd.CrowdSimulation;
import org.aedile.simulation.crowd.Scenario;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.geometry.Door;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: a plan's time from a network, without simulating anybody. */
class EgressNetworkTest {
    private static final double UNLIMITED = Double.POSITIVE_INFINITY;

    @Test
    void theHandbooksDoorPassesWhatItsEffectiveWidthAllows() {
        assertThat(Hydraulics.SFPE.flow(1.3)).isEqualTo(1.32, within(1e-9));
        assertThat(Hydraulics.SFPE.flow(0.2)).isZero();
        // S D = 1.40 (1 - 0.266 D) D is largest at 1.88 persons/m².
        double speed = 1.40 * (1 - 0.266 * 1.88);
        assertThat(1.88 * speed).isEqualTo(1.32, within(0.01));
        assertThat(Hydraulics.slowing(1.88)).isEqualTo(speed / (1.40 * (1 - 0.266 * 0.54)), within(1e-9));
        assertThat(Hydraulics.slowing(0.3)).isEqualTo(1);
    }

    @Test
    void aQueueAtALimitedExitTakesPeopleOverLimit() {
        FloorPlan plan =
                plan(List.of(), new Exit("out", box(19.5, 4, 20, 6), 2), box(0, 0, 10, 10), box(9.9, 4, 20, 6));
        assertThat(seconds(plan, people(300, box(0, 0, 10, 10)))).isBetween(150.0, 175.0);
    }

    @Test
    void aThroatOnTheWayHoldsPeopleUp() {
        Exit out = new Exit("out", box(29, 0, 30, 10), UNLIMITED);
        FloorPlan neck = plan(List.of(), out, box(0, 0, 10, 10), box(9.9, 4.5, 12.1, 5.5), box(12, 0, 30, 10));
        FloorPlan open = plan(List.of(), out, box(0, 0, 30, 10));
        // 1 m passes 1.9 persons/s.
        assertThat(seconds(neck, people(190, box(0, 0, 10, 10)))).isBetween(100.0, 130.0);
        assertThat(seconds(open, people(190, box(0, 0, 10, 10)))).isLessThan(50);
    }

    @Test
    void aDoorWithALimitHoldsPeopleUp() {
        Exit out = new Exit("out", box(29, 0, 30, 10), UNLIMITED);
        Door door = new Door("door", new LineSegment(15, 0, 15, 10), 1);
        FloorPlan plan = plan(List.of(door), out, box(0, 0, 30, 10));
        assertThat(seconds(plan, people(120, box(0, 0, 10, 10)))).isBetween(120.0, 150.0);
    }

    @Test
    void estimatesAreNearToTheSimulation() {
        for (double width : new double[] {1, 1.6, 2.4}) {
            Exit out = new Exit("out", box(21.5, 5 - width / 2, 22, 5 + width / 2), UNLIMITED);
            FloorPlan plan = plan(List.of(), out, box(0, 0, 20, 10), box(19.9, 5 - width / 2, 22, 5 + width / 2));
            Scenario scenario = people(200, box(0, 0, 20, 10)).apply(plan);
            try (CrowdSimulation simulation = CrowdSimulation.of(scenario, 1)) {
                double simulated = simulation.run().evacuationSeconds();
                assertThat(seconds(plan, people(200, box(0, 0, 20, 10))))
                        .as("width %.1f, simulated %.1f", width, simulated)
                        .isBetween(0.75 * simulated, 1.25 * simulated);
            }
        }
    }

    @Test
    void aPlanForASquareTakesLessThanAMillisecond() {
        Venue venue = Venue.of(square());
        Scenario scenario = people(5000, box(0, 0, 80, 60)).apply(square());
        try (CrowdSimulation simulation = CrowdSimulation.of(scenario, venue, 1)) {
            Occupants occupants = Occupants.of(simulation);
            EgressNetwork network = EgressNetwork.of(venue, occupants, Areas.of(occupants, 4), Hydraulics.MEASURED);
            Estimator estimator = network.estimator();
            Guidance guidance = new Guidance(network.areas().count(), network.exits());
            double idle = estimator.of(guidance).seconds();
            assertThat(java.util.Arrays.stream(estimator.byExit()).sum()).isEqualTo(5000, within(0.01));
            long before = processorNanos();
            int plans = 3000;
            for (int i = 0; i < plans; i++) {
                guidance.clear();
                guidance.show(i % network.areas().count(), i % network.exits(), 0);
                assertThat(estimator.of(guidance).seconds()).isLessThan(3 * idle);
            }
            assertThat((processorNanos() - before) / 1e6 / plans).isLessThan(1);
        }
    }

    @Test
    void whoHasNoOpenExitHasNoTime() {
        FloorPlan plan = plan(List.of(), new Exit("out", box(9, 4, 10, 6), 2), box(0, 0, 10, 10));
        Venue venue = Venue.of(plan);
        try (CrowdSimulation simulation =
                CrowdSimulation.of(people(20, box(0, 0, 8, 10)).apply(plan), venue, 1)) {
            Occupants occupants = Occupants.of(simulation);
            EgressNetwork network = EgressNetwork.of(venue, occupants, Areas.of(occupants, 2), Hydraulics.SFPE);
            Guidance guidance = new Guidance(network.areas().count(), 1);
            guidance.close(0);
            assertThat(network.estimator().of(guidance)).isEqualTo(Estimate.NO_WAY);
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static FloorPlan square() {
        List<Polygon> walkable = new java.util.ArrayList<>(List.of(box(0, 0, 80, 60)));
        List<Exit> exits = new java.util.ArrayList<>();
        for (int i = 0; i < 6; i++) {
            double x = 10 + i % 3 * 25;
            Polygon throat = i < 3 ? box(x, -3, x + 2 + i, 0.1) : box(x, 59.9, x + i, 63);
            walkable.add(throat);
            Polygon end = i < 3 ? box(x, -3, x + 2 + i, -2.5) : box(x, 62.5, x + i, 63);
            exits.add(new Exit("exit " + i, end, UNLIMITED));
        }
        return FloorPlan.of(new Sketch(walkable, List.of(), exits, List.of()));
    }

    private static double seconds(FloorPlan plan, java.util.function.Function<FloorPlan, Scenario> people) {
        Venue venue = Venue.of(plan);
        try (CrowdSimulation simulation = CrowdSimulation.of(people.apply(plan), venue, 1)) {
            Occupants occupants = Occupants.of(simulation);
            EgressNetwork network = EgressNetwork.of(venue, occupants, Areas.of(occupants, 4), Hydraulics.MEASURED);
            return network.estimator()
                    .of(new Guidance(network.areas().count(), network.exits()))
                    .seconds();
        }
    }

    private static java.util.function.Function<FloorPlan, Scenario> people(int count, Polygon area) {
        Population.Traits traits = new Population.Traits(
                Distribution.SpeedByAge.ADULTS, new Distribution.Fixed(0), Population.Traits.BODY);
        return plan -> new Scenario(
                "test",
                plan,
                List.of(new Population("people", count, area, traits, Set.of(), UNLIMITED)),
                List.of(),
                900,
                5);
    }

    private static FloorPlan plan(List<Door> doors, Exit exit, Polygon... walkable) {
        return FloorPlan.of(new Sketch(List.of(walkable), List.of(), List.of(exit), doors));
    }

    private static Polygon box(double left, double low, double right, double high) {
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(left, right, low, high));
    }
}
