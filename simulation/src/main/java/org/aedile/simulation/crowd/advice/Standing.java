package org.aedile.simulation.crowd.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.simulation.crowd.Venue;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.network.Areas;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * What was ordered before and is still done: it is simulated beside every other plan, whatever else is found. By names and
 * places, because the people stand in other areas by now.
 *
 * @param closed names of exits that were closed
 * @param opened names of exits that were opened
 * @param oneWay names of exits by which nobody is let in
 * @param shown where people are shown the way
 */
public record Standing(Set<String> closed, Set<String> opened, Set<String> oneWay, List<Shown> shown) {
    /** Nothing was ordered. */
    public static final Standing NOTHING = new Standing(Set.of(), Set.of(), Set.of(), List.of());

    /**
     * The people of a rectangle are shown to an exit.
     *
     * @param area metres, as the plan is drawn
     * @param notBeforeSeconds until when they are held back, from now on
     */
    public record Shown(Envelope area, String exit, int notBeforeSeconds) {}

    public Standing {
        closed = Set.copyOf(closed);
        opened = Set.copyOf(opened);
        oneWay = Set.copyOf(oneWay);
        shown = List.copyOf(shown);
    }

    /** The same for the people as they stand now; who stands in no rectangle any more is shown nothing. */
    Plan plan(Venue venue, Areas areas) {
        List<String> exits = venue.exits().stream().map(Exit::name).toList();
        List<Plan.Order> orders = new ArrayList<>();
        for (int area = 0; area < areas.count(); area++) {
            int here = area;
            orderAt(areas.box(area).centre())
                    .filter(order -> exits.contains(order.exit()))
                    .ifPresent(order -> orders.add(
                            new Plan.Order(here, exits.indexOf(order.exit()), Math.max(0, order.notBeforeSeconds()))));
        }
        return new Plan(mask(exits, closed), mask(exits, opened), mask(exits, oneWay), orders);
    }

    private Optional<Shown> orderAt(Coordinate place) {
        return shown.stream().filter(order -> order.area().contains(place)).findFirst();
    }

    private static long mask(List<String> exits, Set<String> names) {
        long mask = 0;
        for (int i = 0; i < exits.size(); i++) {
            mask |= names.contains(exits.get(i)) ? 1L << i : 0;
        }
        return mask;
    }
}
