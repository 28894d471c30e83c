package org.aedile.city.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** FEATURE: the sea lies on the right of its coastline, also where the extract cuts the coast. */
class CoastlineTest {
    private static final Envelope FRAME = new Envelope(0, 10, 0, 10);

    @Test
    void seaIsOnTheRight() {
        Geometry sea = sea(line(5, -1, 5, 11));

        assertThat(sea.getArea()).isEqualTo(50);
        assertThat(covers(sea, 7, 5)).isTrue();
        assertThat(covers(sea, 3, 5)).isFalse();
    }

    @Test
    void seaIsOnTheOtherSideOfTheReversedCoast() {
        assertThat(covers(sea(line(5, 11, 5, -1)), 3, 5)).isTrue();
    }

    @Test
    void coastThatEndsInsideGoesOnStraight() {
        Geometry sea = sea(line(5, 4, 5, 5), line(5, 5, 5, 6));

        assertThat(sea.getArea()).isCloseTo(50, within(1e-6));
    }

    @Test
    void islandIsAHole() {
        LineString island = line(2, 2, 4, 2, 4, 4, 2, 4, 2, 2); // counter-clockwise: land inside

        Geometry sea = sea(island);

        assertThat(sea.getArea()).isEqualTo(96);
        assertThat(covers(sea, 3, 3)).isFalse();
    }

    @Test
    void oneShortWayDrawnBackwardsChangesNothing() {
        Geometry sea = sea(line(5, -1, 5, 4), line(5, 4.2, 5, 4), line(5, 4.2, 5, 11));

        assertThat(sea.getArea()).isCloseTo(50, within(1e-6));
        assertThat(covers(sea, 7, 5)).isTrue();
    }

    @Test
    void noCoastIsNoSea() {
        assertThat(Coastline.sea(List.of(), FRAME)).isEmpty();
    }

    private static Geometry sea(LineString... coast) {
        return Coastline.sea(List.of(coast), FRAME).orElseThrow();
    }

    private static boolean covers(Geometry area, double x, double y) {
        return area.covers(OsmFeatures.GEOMETRIES.createPoint(new Coordinate(x, y)));
    }

    private static LineString line(double... xy) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return OsmFeatures.GEOMETRIES.createLineString(points);
    }
}
