package org.aedile.simulation.crowd.navigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.OneWay;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: ways lead around where people stand close. */
class CoarseWayTest {
    private static final Exit EAST = new Exit("east", box(39, 0, 40, 20), Double.POSITIVE_INFINITY);
    private static final Polygon HALL = box(0, 0, 40, 20);
    private static final NodeEase CALM = node -> 1;

    @Test
    void whoComesBehindACrowdPassesItOnTheNearerSide() {
        Ways ways = ways(floor(List.of(HALL)), CALM, box(16, 7, 24, 13));
        assertThat(ways.turn(0, 13, 12.5)).isGreaterThan(0.2);
        assertThat(ways.turn(0, 13, 7.5)).isEqualTo(-ways.turn(0, 13, 12.5), within(0.01));
        assertThat(ways.turn(0, 32, 12.5)).isEqualTo(0, within(0.01));
    }

    @Test
    void noWayTurnsByMoreThanHalfARightAngle() {
        Ways ways = ways(floor(List.of(HALL)), CALM, box(16, 0, 24, 19));
        double most = 0;
        for (double y = 0.5; y < 20; y += 0.5) {
            most = Math.max(most, Math.abs(ways.turn(0, 15.5, y)));
        }
        assertThat(most).isBetween(0.7, 1.0);
    }

    @Test
    void nobodyTurnsForOnePersonOrForThoseWhoAreSpreadEvenly() {
        Floor floor = floor(List.of(HALL));
        assertThat(ways(floor, CALM, box(20, 10, 20.1, 10.1)).turn(0, 19.5, 10.3))
                .isZero();
        Ways even = ways(floor, CALM, box(0.05, 0.05, 39, 20), 0.1);
        assertThat(even.turn(0, 20, 10)).isZero();
        assertThat(even.turn(0, 20, 3)).isZero();
    }

    @Test
    void nobodyTurnsWhereThePassageIsTooNarrowForTheGrid() {
        List<Polygon> narrow = List.of(box(0, 0, 18, 20), box(17.9, 9.7, 20.1, 10.3), box(20, 0, 40, 20));
        assertThat(ways(floor(narrow), CALM, box(8, 7, 14, 13)).turn(0, 7, 12)).isZero();
        List<Polygon> wide = List.of(box(0, 0, 18, 20), box(17.9, 9.5, 20.1, 10.5), box(20, 0, 40, 20));
        assertThat(ways(floor(wide), CALM, box(8, 7, 14, 13)).turn(0, 7, 12)).isGreaterThan(0.1);
    }

    @Test
    void whatClosesAWayClosesItForThoseWhoTurnToo() {
        Floor floor = floor(List.of(HALL));
        NodeEase closed = node -> floor.grid().y(node) > 13 ? 0 : 1;
        assertThat(ways(floor, closed, box(16, 7, 24, 13)).turn(0, 13, 12)).isNegative();
    }

    @Test
    void nobodyTurnsAgainstAOneWayPart() {
        OneWay west = new OneWay("west", box(10, 13, 30, 20), new Coordinate(-1, 0));
        Sketch sketch = new Sketch(List.of(HALL), List.of(), List.of(EAST), List.of(), List.of(), List.of(west));
        assertThat(ways(Floor.of(FloorPlan.of(sketch)), CALM, box(16, 7, 24, 13))
                        .turn(0, 13, 12))
                .isNegative();
    }

    @Test
    void anExitIsNotReachedThroughAWall() {
        Exit corner = new Exit("corner", box(12, 0, 12.6, 1), Double.POSITIVE_INFINITY);
        List<Polygon> rooms = List.of(box(0, 0, 12.7, 8), box(13, 0, 20, 8), box(10, 7, 15, 8));
        Sketch sketch = new Sketch(rooms, List.of(), List.of(corner), List.of());
        CoarseFloor place = CoarseFloor.of(Floor.of(FloorPlan.of(sketch)));
        FloorField field = FastMarching.to(corner, place.floor());
        assertThat(field.distance(13.5, 0.6)).isGreaterThan(12);
    }

    /** The way to the exit while people stand in a box, four to a square metre. */
    private static Ways ways(Floor floor, NodeEase ease, Polygon crowded) {
        return ways(floor, ease, crowded, 0.5);
    }

    private static Ways ways(Floor floor, NodeEase ease, Polygon crowded, double apart) {
        CoarseFloor place = CoarseFloor.of(floor);
        Congestion congestion = new Congestion(place);
        Envelope box = crowded.getEnvelopeInternal();
        for (double x = box.getMinX(); x <= box.getMaxX(); x += apart) {
            for (double y = box.getMinY(); y <= box.getMaxY(); y += apart) {
                congestion.add(x, y);
            }
        }
        congestion.settle();
        Exit exit = floor.plan().exits().get(0);
        FloorField field = FastMarching.to(exit, floor, ease);
        Ways ways = new Ways(place, field);
        ways.turn(0, CoarseWay.of(exit, place, field, ease), congestion);
        return ways;
    }

    private static Floor floor(List<Polygon> walkable) {
        return Floor.of(FloorPlan.of(new Sketch(walkable, List.of(), List.of(EAST), List.of())));
    }

    private static Polygon box(double left, double low, double right, double high) {
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(left, right, low, high));
    }
}
