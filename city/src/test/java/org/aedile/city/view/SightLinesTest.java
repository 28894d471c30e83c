package org.aedile.city.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.city.Building;
import org.aedile.kernel.GeoPoint;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** FEATURE: a camera doesn't see through a house. */
class SightLinesTest {
    private static final double METERS_PER_DEGREE = 111_195;

    /** A house of 20 m by 20 m whose south-west corner is 40 m east of the origin. */
    private static final SightLines LINES = SightLines.of(List.of(new Building(
            "house",
            10,
            new GeometryFactory()
                    .toGeometry(
                            new Envelope(40 / METERS_PER_DEGREE, 60 / METERS_PER_DEGREE, 0, 20 / METERS_PER_DEGREE)))));

    @Test
    void aHouseInBetweenHides() {
        assertThat(LINES.areBlocked(at(0, 10), at(100, 10))).isTrue();
        assertThat(LINES.areBlocked(at(100, 10), at(0, 10))).isTrue();
    }

    @Test
    void pastItOneSees() {
        assertThat(LINES.areBlocked(at(0, 30), at(100, 30))).isFalse();
        assertThat(LINES.areBlocked(at(0, 10), at(30, 10))).isFalse();
    }

    @Test
    void onesOwnWallDoesNotHide() {
        assertThat(LINES.areBlocked(at(39, 10), at(0, 10))).isFalse();
        assertThat(LINES.areBlocked(at(42, 10), at(0, 10))).isFalse();
        assertThat(LINES.areBlocked(at(0, 10), at(41, 10))).isFalse();
    }

    private static GeoPoint at(double eastMeters, double northMeters) {
        return GeoPoint.of(northMeters / METERS_PER_DEGREE, eastMeters / METERS_PER_DEGREE);
    }
}
