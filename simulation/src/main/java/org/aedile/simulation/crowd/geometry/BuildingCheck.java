package org.aedile.simulation.crowd.geometry;

import static org.aedile.simulation.crowd.geometry.Refusals.number;
import static org.aedile.simulation.crowd.geometry.Refusals.refused;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/** Refuses floors that don't go together, stairs that join nothing and lifts that stop nowhere, with the name of the element and its value. */
final class BuildingCheck {
    /** People see each other around the seam up to here, wherever they stand on the stair. */
    private static final double SHORTEST_METERS = 2;

    private static final double APART_METERS = 0.1;
    private static final double MOST_OF = 0.9;

    /** One a step at most. */
    private static final double LEAST_BOARDING_SECONDS = 0.1;

    private static final double MOST_SECONDS = 3_600;

    private BuildingCheck() {}

    static void check(BuildingSketch sketch) {
        if (sketch.floors().isEmpty()) {
            throw refused("the building has 0 floors and needs 1 at least");
        }
        Set<String> names = new HashSet<>();
        Building.gates(sketch).forEach(gate -> requireNew(names, gate));
        List<Stair> stairs = sketch.stairs();
        for (int i = 0; i < stairs.size(); i++) {
            check(stairs.get(i), sketch);
            requireNew(names, "stair " + stairs.get(i).name());
            for (int before = 0; before < i; before++) {
                requireApart(stairs.get(before), stairs.get(i));
            }
        }
        for (Lift lift : sketch.lifts()) {
            requireNew(names, "lift " + lift.name());
            check(lift, sketch);
        }
    }

    private static void check(Lift lift, BuildingSketch sketch) {
        String name = "lift " + lift.name();
        requireFloor(name + " lets people out on", lift.to().floor(), sketch);
        Soundness.require("where " + name + " lets people out", lift.to().area());
        if (lift.landings().isEmpty()) {
            throw refused(name + " has 0 landings and needs 1 at least");
        }
        lift.landings().forEach((floor, landing) -> {
            requireFloor(name + " stops at", floor, sketch);
            if (floor.equals(lift.to().floor())) {
                throw refused(name + " has a landing on floor '" + floor + "', where it lets people out");
            }
            requireSeconds(name + " travels from floor '" + floor + "' for", landing.travelSeconds(), 0);
        });
        if (lift.persons() < 1) {
            throw refused(name + " takes " + lift.persons() + " persons; 1 is the least");
        }
        requireSeconds(name + " has doors that take", lift.doorSeconds(), 0);
        requireSeconds(name + " is boarded by each in", lift.boardingSeconds(), LEAST_BOARDING_SECONDS);
    }

    private static void requireSeconds(String what, double seconds, double least) {
        if (!(seconds >= least && seconds <= MOST_SECONDS)) {
            throw refused(what + " " + number(seconds) + " s; it must be from " + number(least) + " to "
                    + number(MOST_SECONDS) + " s");
        }
    }

    private static void requireFloor(String what, String floor, BuildingSketch sketch) {
        if (!sketch.floors().containsKey(floor)) {
            throw refused(what + " floor '" + floor + "', and there is none; known are "
                    + sketch.floors().keySet());
        }
    }

    /** Where a lift lets people out they must be able to stand. */
    static void requireOut(Lift lift, Geometry out, Geometry area) {
        SketchCheck.requireInside("where lift " + lift.name() + " lets people out", out, area);
    }

    private static void check(Stair stair, BuildingSketch sketch) {
        for (String floor : List.of(stair.floors().lower(), stair.floors().upper())) {
            requireFloor("stair " + stair.name() + " joins", floor, sketch);
        }
        if (stair.floors().lower().equals(stair.floors().upper())) {
            throw refused(
                    "stair " + stair.name() + " joins floor '" + stair.floors().lower() + "' with itself");
        }
        if (!(stair.lengthMeters() >= SHORTEST_METERS)) {
            throw refused("stair " + stair.name() + " has a length of " + number(stair.lengthMeters()) + " m; "
                    + number(SHORTEST_METERS) + " m are the least");
        }
        if (!(stair.widthMeters() > 0)) {
            throw refused("stair " + stair.name() + " has a width of " + number(stair.widthMeters()) + " m");
        }
        requireFactor(stair, stair.factors().up());
        requireFactor(stair, stair.factors().down());
    }

    private static void requireFactor(Stair stair, double factor) {
        if (!(factor > 0 && factor <= 2)) {
            throw refused("stair " + stair.name() + " leaves " + number(factor)
                    + " of the free speed; it must be above 0 and at most 2");
        }
    }

    private static void requireApart(Stair one, Stair other) {
        boolean share = one.floors().has(other.floors().lower())
                || one.floors().has(other.floors().upper());
        double apart = one.area().distance(other.area());
        if (share && apart < APART_METERS) {
            throw refused("stairs " + one.name() + " and " + other.name() + " are " + number(apart)
                    + " m apart on the same floor; " + number(APART_METERS) + " m are the least");
        }
    }

    /** The end of a stair must lie at its floor, with nearly all of its width. */
    static void requireMeets(Stair stair, String floor, Geometry area) {
        Geometry landing = StairOutline.of(stair, floor).landing();
        double open = landing.intersection(area).getArea() / landing.getArea() * stair.widthMeters();
        if (open < MOST_OF * stair.widthMeters()) {
            throw refused("stair " + stair.name() + " meets the floor with only " + number(open) + " of its "
                    + number(stair.widthMeters()) + " m");
        }
    }

    static void requireFew(List<Ground> grounds, List<OneWay> oneWays) {
        if (Math.max(grounds.size(), oneWays.size()) > Byte.MAX_VALUE) {
            throw refused("the building has " + grounds.size() + " grounds and " + oneWays.size()
                    + " one-way parts, each stair counted for both floors; " + Byte.MAX_VALUE + " are the most");
        }
    }

    private static void requireNew(Set<String> names, String name) {
        if (!names.add(name)) {
            throw refused(name + " is there twice");
        }
    }
}
