package org.aedile.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: a place lies in a zone when it lies inside of its outline and outside of its holes. */
class ZoneOutlineTest {
    private static final List<GeoPoint> SQUARE = corners(43.0, 7.0, 44.0, 8.0);
    private static final List<GeoPoint> HOLE = corners(43.4, 7.4, 43.6, 7.6);
    private static final List<GeoPoint> ISLAND = corners(43.0, 9.0, 43.1, 9.1);

    private final ZoneOutline zone = new ZoneOutline("port", "Port", List.of(SQUARE, HOLE, ISLAND));

    @Test
    void insideIsInsideAndAHoleIsOutside() {
        assertThat(zone.contains(GeoPoint.of(43.2, 7.5))).isTrue();
        assertThat(zone.contains(GeoPoint.of(43.05, 9.05))).isTrue();
        assertThat(zone.contains(GeoPoint.of(43.5, 7.5))).isFalse();
        assertThat(zone.contains(GeoPoint.of(43.5, 8.5))).isFalse();
        assertThat(zone.contains(GeoPoint.of(44.5, 7.5))).isFalse();
    }

    @Test
    void aCornerAtTheHeightOfThePlaceCountsOnce() {
        List<GeoPoint> diamond =
                List.of(GeoPoint.of(43.0, 7.5), GeoPoint.of(43.5, 8.0), GeoPoint.of(44.0, 7.5), GeoPoint.of(43.5, 7.0));
        ZoneOutline leaning = new ZoneOutline("diamond", "Diamond", List.of(diamond));

        assertThat(leaning.contains(GeoPoint.of(43.5, 7.5))).isTrue();
        assertThat(leaning.contains(GeoPoint.of(43.5, 6.5))).isFalse();
        assertThat(leaning.contains(GeoPoint.of(43.0, 7.2))).isFalse();
    }

    @Test
    void whatEnclosesNothingIsRefused() {
        assertThatThrownBy(() -> new ZoneOutline("port", "Port", List.of(SQUARE.subList(0, 2))))
                .hasMessage("an outline of zone 'port' has 2 corners, needs at least 3");
        assertThatThrownBy(() -> new ZoneOutline("port", "Port", List.of())).hasMessage("zone 'port' has no outline");
    }

    private static List<GeoPoint> corners(double south, double west, double north, double east) {
        return List.of(
                GeoPoint.of(south, west), GeoPoint.of(south, east), GeoPoint.of(north, east), GeoPoint.of(north, west));
    }
}
