package org.aedile.simulation.crowd.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.aedile.kernel.AedileException;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** FEATURE: a plan that can't be walked in is refused with the name of the element and its value. */
class FloorPlanTest {
    private static final String ROOM = "POLYGON ((0 0, 10 0, 10 8, 0 8, 0 0))";

    @Test
    void obstaclesAreTakenOut() {
        FloorPlan plan = FloorPlan.of(new Sketch(
                List.of(polygon(ROOM)),
                List.of(polygon("POLYGON ((2 2, 4 2, 4 4, 2 4, 2 2))")),
                List.of(new Exit("door", polygon("POLYGON ((9 0, 10 0, 10 1, 9 1, 9 0))"), 1.33)),
                List.of()));
        assertThat(plan.area().getArea()).isEqualTo(76);
    }

    @Test
    void aPolygonThatCrossesItself() {
        refuses(
                new Sketch(List.of(polygon("POLYGON ((0 0, 10 8, 10 0, 0 8, 0 0))")), List.of(), List.of(), List.of()),
                "walkable polygon 1 is not a simple polygon: Self-intersection at (5.000, 4.000)");
    }

    @Test
    void anExitOutside() {
        Exit exit = new Exit("gate", polygon("POLYGON ((9 0, 11 0, 11 1, 9 1, 9 0))"), 1.33);
        refuses(
                new Sketch(List.of(polygon(ROOM)), List.of(), List.of(exit), List.of()),
                "exit gate lies outside the walkable area with 1.000 of its 2.000 m²");
    }

    @Test
    void aDoorOfNoWidth() {
        Door door = new Door("door", new LineSegment(5, 4, 5, 4), 1.33);
        refuses(
                new Sketch(List.of(polygon(ROOM)), List.of(), List.of(), List.of(door)),
                "door door has a width of 0.000 m");
    }

    @Test
    void aCapacityOfNothing() {
        Exit exit = new Exit("gate", polygon("POLYGON ((9 0, 10 0, 10 1, 9 1, 9 0))"), 0);
        refuses(
                new Sketch(List.of(polygon(ROOM)), List.of(), List.of(exit), List.of()),
                "exit gate has a capacity of 0.000 persons/s; it must be above 0");
    }

    @Test
    void aPlanThatNoGridCanCover() {
        refuses(
                new Sketch(
                        List.of(polygon("POLYGON ((0 0, 50000 0, 50000 100, 0 100, 0 0))")),
                        List.of(),
                        List.of(),
                        List.of()),
                "the plan reaches over 5.000e+04 m by 100.0 m, 5.000e+06 m²; 4.000e+06 m² are the most");
    }

    private static void refuses(Sketch sketch, String detail) {
        assertThatThrownBy(() -> FloorPlan.of(sketch))
                .isInstanceOf(AedileException.class)
                .hasMessage(detail);
    }

    private static Polygon polygon(String text) {
        try {
            return (Polygon) new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
