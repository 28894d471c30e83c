package org.aedile.city.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.city.Junction;
import org.aedile.city.OneWay;
import org.aedile.city.Place;
import org.aedile.city.PlaceKind;
import org.aedile.city.Street;
import org.aedile.city.StreetKind;
import org.aedile.city.osm.OsmFeatures;
import org.aedile.kernel.GeoPoint;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** FEATURE: a junction is where at least three pieces of road meet. */
class JunctionsTest {
    private static final Street MAIN = street("Main Street", StreetKind.PRIMARY, 0, 0, 1, 0, 2, 0);
    private static final Street SIDE = street("Side Street", StreetKind.RESIDENTIAL, 1, 0, 1, 1);
    private static final Street PATH = street("Path", StreetKind.PATH, 2, 0, 2, 1);
    private static final Street NEXT = street("Main Street", StreetKind.PRIMARY, 2, 0, 3, 0);

    @Test
    void crossroadsAreJunctionsAndContinuationsAreNot() {
        List<Junction> junctions = Junctions.of(List.of(MAIN, SIDE, PATH, NEXT), List.of());

        assertThat(junctions)
                .containsExactly(new Junction(GeoPoint.of(0, 1), List.of("Main Street", "Side Street"), false));
    }

    @Test
    void signalsWithin25MetresBelongToTheJunction() {
        Place signal = new Place("", PlaceKind.TRAFFIC_SIGNAL, GeoPoint.of(0.0002, 1));
        Place far = new Place("", PlaceKind.TRAFFIC_SIGNAL, GeoPoint.of(0.0004, 1));

        assertThat(Junctions.of(List.of(MAIN, SIDE), List.of(signal)).get(0).signals())
                .isTrue();
        assertThat(Junctions.of(List.of(MAIN, SIDE), List.of(far)).get(0).signals())
                .isFalse();
    }

    private static Street street(String name, StreetKind kind, double... xy) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return new Street(1, name, kind, OneWay.BOTH, false, false, OsmFeatures.GEOMETRIES.createLineString(points));
    }
}
