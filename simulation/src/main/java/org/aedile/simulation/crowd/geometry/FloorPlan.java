package org.aedile.simulation.crowd.geometry;

import java.util.List;
import org.aedile.kernel.AedileException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * A place that people can walk in, checked: the area without its obstacles, exits inside it, doors across it, and where
 * walking is slower. Metres.
 * Immutable as long as nobody changes JTS geometries in place, which nobody may.
 */
public record FloorPlan(Geometry area, List<Exit> exits, List<Door> doors, List<Ground> grounds) {
    public FloorPlan {
        exits = List.copyOf(exits);
        doors = List.copyOf(doors);
        grounds = List.copyOf(grounds);
    }

    /**
     * Checks a sketch and takes the obstacles out of the walkable area.
     *
     * @throws AedileException naming the element and its value: a polygon that crosses itself or has no area, an exit
     *     outside the area, a door of no width, a capacity that isn't positive, a name given twice, a
     *     plan wider than a grid can be
     */
    public static FloorPlan of(Sketch sketch) {
        SketchCheck.check(sketch);
        Geometry area = UnaryUnionOp.union(sketch.walkable());
        if (!sketch.obstacles().isEmpty()) {
            area = area.difference(UnaryUnionOp.union(sketch.obstacles()));
        }
        SketchCheck.requireSize(area.getEnvelopeInternal());
        for (Exit exit : sketch.exits()) {
            SketchCheck.requireInside("exit " + exit.name(), exit.area(), area);
        }
        for (Door door : sketch.doors()) {
            SketchCheck.requireAcross(door, area);
        }
        return new FloorPlan(area, sketch.exits(), sketch.doors(), sketch.grounds());
    }
}
