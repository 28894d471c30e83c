package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.UNLIMITED;
import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** FEATURE: a hundred thousand people in a quarter of streets fit into a corner of the server's memory. */
class MemoryTest {
    private static final int PEOPLE = 100_000;
    private static final double MOST_MEGABYTES = 200;
    private static final int STREETS = 6;

    @Test
    void aHundredThousandPeopleOnTenHectares() {
        FloorPlan plan = streets(1.636);
        double area = plan.area().getArea();
        assertThat(area).isBetween(95_000.0, 105_000.0);
        assertThat(plan.area().getEnvelopeInternal().getArea()).isGreaterThan(3.5 * area);
        assertThat(megabytesWalking(plan)).isLessThan(MOST_MEGABYTES);
    }

    @Test
    void aHundredThousandPeopleOnAQuarterOfThat() {
        FloorPlan plan = streets(0.826);
        assertThat(plan.area().getArea()).isBetween(24_000.0, 27_000.0);
        assertThat(megabytesWalking(plan)).isLessThan(MOST_MEGABYTES);
    }

    private static double megabytesWalking(FloorPlan plan) {
        double before = megabytes();
        try (CrowdSimulation simulation = CrowdSimulation.of(crowded(plan), 1)) {
            for (int step = 0; step < 5; step++) {
                simulation.step();
            }
            double taken = megabytes() - before;
            System.err.printf("%d people take %.0f MB%n", simulation.crowd().size(), taken);
            assertThat(simulation.crowd().size()).isGreaterThan(PEOPLE * 97 / 100);
            return taken;
        }
    }

    /** What is alive after collection of garbage. */
    private static double megabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    }

    private static Scenario crowded(FloorPlan plan) {
        Population.Traits traits = new Population.Traits(
                Distribution.SpeedByAge.ADULTS, new Distribution.Fixed(0), Population.Traits.BODY);
        Population people = new Population("people", PEOPLE, (Polygon) plan.area(), traits, Set.of(), UNLIMITED);
        return new Scenario("streets", plan, List.of(people), List.of(), 300, 1);
    }

    /** Six streets of different width and a bend each, which meet in a square. */
    private static FloorPlan streets(double scale) {
        List<Polygon> streets = new ArrayList<>();
        List<Exit> exits = new ArrayList<>();
        streets.add(turned(box(-45, -35, 45, 35), 0.3, scale));
        for (int i = 0; i < STREETS; i++) {
            double half = 10 + i;
            double angle = 0.2 + i * 2 * Math.PI / STREETS;
            streets.add(turned(box(0, -half, 180, half), angle, scale));
            streets.add(turned(box(150, -half, 180, 70), angle, scale));
            exits.add(exit("street " + i, turned(box(150, 66, 180, 70), angle, scale)));
        }
        Polygon ground = (Polygon) UnaryUnionOp.union(streets);
        return FloorPlan.of(new Sketch(List.of(ground), List.of(), exits, List.of()));
    }

    private static Polygon turned(Polygon polygon, double angle, double scale) {
        return (Polygon)
                AffineTransformation.rotationInstance(angle).scale(scale, scale).transform(polygon);
    }
}
