package org.aedile.simulation.crowd;

import java.util.List;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Storeys;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A time that no plan beats. Nobody leaves before they start and have walked straight to the nearest exit at their free
 * speed, as seen from above when there are several floors; and through exits with limits of C persons a second in all, N
 * people need N / C seconds after the first could have reached one.
 */
final class LowerBound {
    private double slowest;
    private double first = Double.POSITIVE_INFINITY;
    private int people;
    private final List<Exit> exits;
    private final List<Geometry> drawn;
    private final Storeys storeys;

    LowerBound(FloorPlan plan) {
        this.exits = plan.exits();
        this.storeys = plan.storeys();
        this.drawn = exits.stream().map(exit -> storeys.drawn(exit.area())).toList();
    }

    void add(Crowd.Walker walker) {
        double earliest = Double.POSITIVE_INFINITY;
        Coordinate place = new Coordinate(storeys.drawnX(walker.x()), walker.y());
        for (Geometry exit : drawn) {
            double straight = exit.distance(exit.getFactory().createPoint(place));
            earliest = Math.min(earliest, walker.startSeconds() + straight / walker.freeSpeedMps());
        }
        people++;
        slowest = Math.max(slowest, earliest);
        first = Math.min(first, earliest);
    }

    double seconds() {
        double capacity = exits.stream().mapToDouble(Exit::capacityPerSecond).sum();
        // The first at each exit passes at once.
        double queue = people == 0 ? 0 : first + Math.max(0, people - exits.size()) / capacity;
        return Math.max(slowest, queue);
    }
}
