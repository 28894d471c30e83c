package org.aedile.simulation.crowd.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: where it was how dense, and for how long. */
class DensityMapTest {
    @Test
    void timeInACrowdIsCountedBySquare() {
        DensityMap map = new DensityMap(room(), 1);
        map.look(crowd(5, 3.5, 2.5), 2);
        map.look(crowd(7, 3.5, 2.5), 1);
        map.look(crowd(1, 3.5, 2.5), 10);
        DensityMap.Square square = square(map, 3.5, 2.5);
        assertThat(square.most()).isEqualTo(7, within(1e-9));
        assertThat(square.mean()).isEqualTo((5 * 2 + 7 + 10) / 13.0, within(1e-9));
        assertThat(square.dangerousSeconds()).isEqualTo(3);
        assertThat(square.deadlySeconds()).isEqualTo(1);
        assertThat(map.exposurePersonSeconds()).isEqualTo(5 * 2 + 7);
        assertThat(map.deadlyExposurePersonSeconds()).isEqualTo(7);
        assertThat(IntStream.range(0, map.cells()).filter(i -> map.square(i).isVisited()))
                .hasSize(1);
    }

    @Test
    void ofASquareTheWalkablePartCounts() {
        DensityMap map = new DensityMap(room(), 1);
        map.look(crowd(3, 9.3, 2.5), 1);
        assertThat(square(map, 9.5, 2.5).most()).isEqualTo(3 / 0.6, within(1e-9));
    }

    @Test
    void levelsOfServiceHaveTheirLimits() {
        assertThat(LevelOfService.FRUIN.of(0.3)).isEqualTo('A');
        assertThat(LevelOfService.FRUIN.of(1)).isEqualTo('D');
        assertThat(LevelOfService.FRUIN.of(3)).isEqualTo('F');
        assertThat(LevelOfService.WEIDMANN.of(0.05)).isEqualTo('A');
        assertThat(LevelOfService.WEIDMANN.of(0.8)).isEqualTo('F');
        assertThat(LevelOfService.WEIDMANN.of(3)).isEqualTo('I');
    }

    @Test
    void aRangeOverSeedsHasItsMiddleAndItsEnds() {
        SeedRange range = SeedRange.of(30, 10, 20, 40, 50);
        assertThat(range.median()).isEqualTo(30);
        assertThat(range.fifth()).isEqualTo(12, within(1e-9));
        assertThat(range.ninetyFifth()).isEqualTo(48, within(1e-9));
        assertThat(SeedRange.of(7)).isEqualTo(new SeedRange(1, 7, 7, 7));
    }

    private static DensityMap.Square square(DensityMap map, double x, double y) {
        return IntStream.range(0, map.cells())
                .mapToObj(map::square)
                .filter(square -> square.x() == x && square.y() == y)
                .findFirst()
                .orElseThrow();
    }

    private static Crowd crowd(int people, double x, double y) {
        Crowd crowd = new Crowd(people);
        for (int i = 0; i < people; i++) {
            crowd.add(new Crowd.Walker(i, x, y, 1, 0.44, 0));
        }
        return crowd;
    }

    private static Floor room() {
        Exit exit = new Exit("out", box(0, 0, 1, 5), 1);
        return Floor.of(FloorPlan.of(new Sketch(List.of(box(0, 0, 9.6, 5)), List.of(), List.of(exit), List.of())));
    }

    private static Polygon box(double left, double low, double right, double high) {
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(left, right, low, high));
    }
}
