package org.aedile.simulation.crowd.geometry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aedile.kernel.AedileException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Lays the floors of a building side by side in one plane. Each stair is drawn with both of its floors, open towards the one
 * and closed towards the other; across its middle runs the seam, where people change from one copy to the other.
 */
final class Building {
    /** Nobody sees across: farther than anybody's reach. */
    private static final double GAP_METERS = 10;
    /** Floors are moved by multiples of this, and of the grid's spacing therefore. */
    private static final double RASTER_METERS = 10;

    private final BuildingSketch sketch;
    private final Map<String, Storey> storeys = new LinkedHashMap<>();
    private final List<Geometry> areas = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();
    private final List<Door> doors = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private final List<OneWay> oneWays = new ArrayList<>();
    private final List<Geometry> beyond = new ArrayList<>();
    private double eastMeters = Double.NEGATIVE_INFINITY;

    Building(BuildingSketch sketch) {
        this.sketch = sketch;
    }

    FloorPlan plan() {
        BuildingCheck.check(sketch);
        sketch.floors().forEach(this::add);
        List<Seam> seams = sketch.stairs().stream()
                .map(stair -> Seam.of(
                        stair,
                        storey(stair.floors().lower()),
                        storey(stair.floors().upper())))
                .toList();
        Geometry area = UnaryUnionOp.union(areas);
        SketchCheck.requireSize(area.getEnvelopeInternal());
        BuildingCheck.requireFew(grounds, oneWays);
        Geometry nobodys = beyond.isEmpty() ? area.getFactory().createPolygon() : UnaryUnionOp.union(beyond);
        Storeys laidOut = new Storeys(List.copyOf(storeys.values()), seams, nobodys);
        return new FloorPlan(area, exits, doors, grounds, oneWays, laidOut, lifts(area, laidOut));
    }

    private List<LiftShaft> lifts(Geometry area, Storeys laidOut) {
        return sketch.lifts().stream()
                .map(lift -> {
                    Polygon out = (Polygon)
                            laidOut.inPlane(lift.to().floor(), lift.to().area());
                    BuildingCheck.requireOut(lift, out, area);
                    List<LiftShaft.Landing> landings = new ArrayList<>();
                    lift.landings()
                            .forEach((floor, landing) -> landings.add(
                                    new LiftShaft.Landing(exit(lift.exit(floor)), landing.travelSeconds())));
                    return new LiftShaft(
                            lift.name(), landings, out, lift.persons(), lift.doorSeconds(), lift.boardingSeconds());
                })
                .toList();
    }

    private int exit(String name) {
        return exits.stream().map(Exit::name).toList().indexOf(name);
    }

    private Storey storey(String name) {
        Storey storey = storeys.get(name);
        if (storey == null) {
            throw new IllegalStateException("floor " + name + " was checked and is not there");
        }
        return storey;
    }

    private void add(String name, Sketch drawn) {
        Sketch floor = withLandings(name, drawn);
        List<Stair> stairs = sketch.stairs().stream()
                .filter(stair -> stair.floors().has(name))
                .toList();
        FloorPlan alone = onFloor(name, () -> FloorPlan.of(floor));
        Geometry area = onFloor(name, () -> withStairs(name, alone.area(), floor, stairs));
        Storey storey = place(name, area.getEnvelopeInternal());
        AffineTransformation shift = AffineTransformation.translationInstance(storey.shiftMeters(), 0);
        areas.add(shift.transform(area));
        alone.exits()
                .forEach(one -> exits.add(new Exit(one.name(), shifted(one.area(), shift), one.capacityPerSecond())));
        alone.doors().forEach(one -> doors.add(shifted(one, storey.shiftMeters())));
        alone.grounds().forEach(one -> grounds.add(shifted(one, shift)));
        alone.oneWays()
                .forEach(one -> oneWays.add(new OneWay(one.name(), shifted(one.area(), shift), one.direction())));
        stairs.forEach(stair -> addCopy(stair, shift, stair.floors().lower().equals(name)));
    }

    /** Landings are exits that let one person pass while another boards. */
    private Sketch withLandings(String name, Sketch floor) {
        List<Exit> all = new ArrayList<>(floor.exits());
        for (Lift lift : sketch.lifts()) {
            Lift.Landing landing = lift.landings().get(name);
            if (landing != null) {
                all.add(new Exit(lift.exit(name), landing.area(), 1 / lift.boardingSeconds()));
            }
        }
        return new Sketch(floor.walkable(), floor.obstacles(), all, floor.doors(), floor.grounds(), floor.oneWays());
    }

    /** Does something with a floor; what is refused is told with its name. */
    private static <T> T onFloor(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (AedileException e) {
            throw new AedileException(e.code(), "floor " + name + ": " + e.getMessage());
        }
    }

    private static Geometry withStairs(String name, Geometry area, Sketch floor, List<Stair> stairs) {
        Geometry open = area;
        for (Stair stair : stairs) {
            BuildingCheck.requireMeets(stair, name, area);
            open = open.difference(StairOutline.of(stair, name).frame());
        }
        for (Stair stair : stairs) {
            open = open.union(StairOutline.of(stair, name).open());
        }
        SketchCheck.requireOn(floor, open);
        return open;
    }

    private Storey place(String name, Envelope box) {
        boolean first = storeys.isEmpty();
        double shift = first ? 0 : Math.ceil((eastMeters + GAP_METERS - box.getMinX()) / RASTER_METERS) * RASTER_METERS;
        double begins = first ? Double.NEGATIVE_INFINITY : (eastMeters + box.getMinX() + shift) / 2;
        eastMeters = box.getMaxX() + shift;
        Storey storey = new Storey(name, shift, begins);
        storeys.put(name, storey);
        return storey;
    }

    /** The stair's copy on a floor: slower to walk, perhaps one way only, and with a half that nobody is on. */
    private void addCopy(Stair stair, AffineTransformation shift, boolean isLower) {
        Polygon area = shifted(stair.area(), shift);
        grounds.add(Ground.slope(stair.name(), area, stair.factors(), stair.rises()));
        Coordinate up = stair.rises();
        if (stair.way() != Stair.Way.BOTH) {
            double sign = stair.way() == Stair.Way.UP ? 1 : -1;
            oneWays.add(new OneWay(stair.name(), area, new Coordinate(sign * up.x, sign * up.y)));
        }
        beyond.add(shift.transform(StairOutline.of(stair, isLower).beyondSeam()));
    }

    private static Polygon shifted(Polygon polygon, AffineTransformation shift) {
        return (Polygon) shift.transform(polygon);
    }

    private static Door shifted(Door door, double east) {
        LineSegment line = door.line();
        return new Door(
                door.name(),
                new LineSegment(line.p0.x + east, line.p0.y, line.p1.x + east, line.p1.y),
                door.capacityPerSecond());
    }

    private static Ground shifted(Ground ground, AffineTransformation shift) {
        return new Ground(
                ground.name(), shifted(ground.area(), shift), ground.upFactor(), ground.downFactor(), ground.rises());
    }

    /** The names of exits and doors of all floors. */
    static Stream<String> gates(BuildingSketch sketch) {
        Function<Sketch, Stream<String>> names = floor -> Stream.concat(
                floor.exits().stream().map(exit -> "exit " + exit.name()),
                floor.doors().stream().map(door -> "door " + door.name()));
        return sketch.floors().values().stream().flatMap(names);
    }
}
