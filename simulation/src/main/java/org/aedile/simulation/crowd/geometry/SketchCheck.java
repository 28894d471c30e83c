package org.aedile.simulation.crowd.geometry;

import static org.aedile.simulation.crowd.geometry.Refusals.number;
import static org.aedile.simulation.crowd.geometry.Refusals.refused;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Refuses what can't be walked in, with the name of the element and its value. */
final class SketchCheck {
    /** Drawing tolerance: this much of an exit may lie outside, square metres. */
    private static final double SLIVER_SQUARE_METERS = 1e-3;

    private static final double LARGEST_SQUARE_METERS = 4e6;

    private SketchCheck() {}

    static void check(Sketch sketch) {
        if (sketch.walkable().isEmpty()) {
            throw refused("the plan has 0 walkable polygons and needs 1 at least");
        }
        requireSound("walkable polygon", sketch.walkable());
        requireSound("obstacle", sketch.obstacles());
        Set<String> names = new HashSet<>();
        for (Exit exit : sketch.exits()) {
            Soundness.require("exit " + exit.name(), exit.area());
            requireNew(names, "exit " + exit.name());
            requireCapacity("exit " + exit.name(), exit.capacityPerSecond());
        }
        if (sketch.grounds().size() > Byte.MAX_VALUE) {
            throw refused("the plan has " + sketch.grounds().size() + " grounds; " + Byte.MAX_VALUE + " are the most");
        }
        for (Ground ground : sketch.grounds()) {
            Soundness.require("ground " + ground.name(), ground.area());
            requireNew(names, "ground " + ground.name());
            requireFactor(ground, ground.upFactor());
            requireFactor(ground, ground.downFactor());
        }
        for (Door door : sketch.doors()) {
            requireNew(names, "door " + door.name());
            requireCapacity("door " + door.name(), door.capacityPerSecond());
            requireWidth(door);
        }
        checkOneWays(sketch, names);
    }

    /** What is drawn onto a floor must lie on it. */
    static void requireOn(Sketch sketch, Geometry area) {
        for (Exit exit : sketch.exits()) {
            requireInside("exit " + exit.name(), exit.area(), area);
        }
        for (Door door : sketch.doors()) {
            requireAcross(door, area);
        }
    }

    private static void checkOneWays(Sketch sketch, Set<String> names) {
        if (sketch.oneWays().size() > Byte.MAX_VALUE) {
            throw refused(
                    "the plan has " + sketch.oneWays().size() + " one-way parts; " + Byte.MAX_VALUE + " are the most");
        }
        for (OneWay part : sketch.oneWays()) {
            Soundness.require("one-way part " + part.name(), part.area());
            requireNew(names, "one-way part " + part.name());
            double length = Math.hypot(part.direction().x, part.direction().y);
            if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
                throw refused("one-way part " + part.name() + " has the direction (" + number(part.direction().x) + ", "
                        + number(part.direction().y) + "), which leads nowhere");
            }
        }
    }

    static void requireInside(String element, Geometry part, Geometry area) {
        double outside = part.getArea() - part.intersection(area).getArea();
        if (outside > SLIVER_SQUARE_METERS) {
            throw refused(element + " lies outside the walkable area with " + number(outside) + " of its "
                    + number(part.getArea()) + " m²");
        }
    }

    private static void requireAcross(Door door, Geometry area) {
        Geometry line = door.line().toGeometry(area.getFactory());
        double inside = line.intersection(area).getLength();
        if (inside < line.getLength() / 2) {
            throw refused("door " + door.name() + " lies in the walkable area with only " + number(inside) + " of its "
                    + number(line.getLength()) + " m");
        }
    }

    /** The box around a plan is what its grid has to cover. */
    static void requireSize(Envelope box) {
        if (!(box.getArea() <= LARGEST_SQUARE_METERS)) {
            throw refused("the plan reaches over " + number(box.getWidth()) + " m by " + number(box.getHeight())
                    + " m, " + number(box.getArea()) + " m²; " + number(LARGEST_SQUARE_METERS) + " m² are the most");
        }
    }

    private static void requireSound(String element, List<Polygon> polygons) {
        for (int i = 0; i < polygons.size(); i++) {
            Soundness.require(element + " " + (i + 1), polygons.get(i));
        }
    }

    private static void requireWidth(Door door) {
        if (!(door.line().getLength() > 0)) {
            throw refused("door " + door.name() + " has a width of "
                    + number(door.line().getLength()) + " m");
        }
    }

    private static void requireFactor(Ground ground, double factor) {
        if (!(factor > 0 && factor <= 2)) {
            throw refused("ground " + ground.name() + " leaves " + number(factor)
                    + " of the free speed; it must be above 0 and at most 2");
        }
    }

    private static void requireCapacity(String element, double perSecond) {
        if (!(perSecond > 0)) {
            throw refused(element + " has a capacity of " + number(perSecond) + " persons/s; it must be above 0");
        }
    }

    private static void requireNew(Set<String> names, String name) {
        if (!names.add(name)) {
            throw refused(name + " is there twice");
        }
    }
}
