package org.aedile.simulation.crowd.geometry;

import java.util.List;
import org.aedile.kernel.AedileException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * A place that people can walk in, checked: the area without its obstacles, exits inside it, doors across it, where walking
 * is slower, and where it leads one way only. Metres. Of several floors, the plane in which they lie side by side, and lifts;
 * the landings of these are exits, too.
 * Immutable as long as nobody changes JTS geometries in place, which nobody may.
 */
public record FloorPlan(
        Geometry area,
        List<Exit> exits,
        List<Door> doors,
        List<Ground> grounds,
        List<OneWay> oneWays,
        Storeys storeys,
        List<LiftShaft> lifts) {
    public FloorPlan {
        exits = List.copyOf(exits);
        doors = List.copyOf(doors);
        grounds = List.copyOf(grounds);
        oneWays = List.copyOf(oneWays);
        lifts = List.copyOf(lifts);
    }

    /**
     * Checks a sketch and takes the obstacles out of the walkable area.
     *
     * @throws AedileException naming the element and its value: a polygon that crosses itself or has no area, an exit
     *     outside the area, a door of no width, a capacity that isn't positive, a direction that leads nowhere, a name given
     *     twice, a plan wider than a grid can be
     */
    public static FloorPlan of(Sketch sketch) {
        SketchCheck.check(sketch);
        Geometry area = UnaryUnionOp.union(sketch.walkable());
        if (!sketch.obstacles().isEmpty()) {
            area = area.difference(UnaryUnionOp.union(sketch.obstacles()));
        }
        SketchCheck.requireSize(area.getEnvelopeInternal());
        SketchCheck.requireOn(sketch, area);
        return new FloorPlan(
                area,
                sketch.exits(),
                sketch.doors(),
                sketch.grounds(),
                sketch.oneWays(),
                Storeys.single(area),
                List.of());
    }

    /**
     * Checks the floors of a building, lays them out side by side and puts the stairs in.
     *
     * @throws AedileException naming the floor, the element and its value: what is wrong with a floor by itself, a stair that
     *     does not meet its floors, is too short, or touches another, a lift that stops nowhere
     */
    public static FloorPlan of(BuildingSketch sketch) {
        return new Building(sketch).plan();
    }
}
