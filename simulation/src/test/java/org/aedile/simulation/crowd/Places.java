package org.aedile.simulation.crowd;

import java.util.List;
import java.util.Set;
import org.aedile.simulation.crowd.geometry.Door;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.population.Distribution;
import org.aedile.simulation.crowd.population.Population;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

/** Simple places to walk in. */
final class Places {
    static final double UNLIMITED = Double.POSITIVE_INFINITY;

    private Places() {}

    static Polygon box(double left, double low, double right, double high) {
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(left, right, low, high));
    }

    static Exit exit(String name, Polygon area) {
        return new Exit(name, area, UNLIMITED);
    }

    static Door door(double x, double low, double high, double capacity) {
        return new Door("door", new LineSegment(x, low, x, high), capacity);
    }

    static FloorPlan plan(List<Polygon> walkable, List<Polygon> obstacles, Exit... exits) {
        return FloorPlan.of(new Sketch(walkable, obstacles, List.of(exits), List.of()));
    }

    static Population people(int count, Polygon area, Distribution speed) {
        Population.Traits traits = new Population.Traits(speed, new Distribution.Fixed(0), Population.Traits.BODY);
        return new Population("people", count, area, traits, Set.of(), UNLIMITED);
    }

    static Scenario scenario(FloorPlan plan, Population people, long seed) {
        return new Scenario("test", plan, List.of(people), List.of(), 300, seed);
    }

    /** A room of 10 m × 8 m with a pillar, whose way out is a throat 1 m wide and 2 m long. */
    static FloorPlan room() {
        return plan(
                List.of(box(0, 0, 10, 8), box(9.9, 3.5, 12, 4.5)),
                List.of(box(7, 3, 7.5, 4)),
                exit("way out", box(11.5, 3.5, 12, 4.5)));
    }
}
