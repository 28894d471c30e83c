package org.aedile.simulation.crowd.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** FEATURE: every wall has a direction and a distance. */
class WallsTest {
    @Test
    void aCornerThatIsSaidTwiceIsOne() {
        Walls walls = Walls.of(new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(0, 0),
            new Coordinate(10, 0),
            new Coordinate(10, 0),
            new Coordinate(10, 5),
            new Coordinate(0, 0)
        }));
        assertThat(walls.count()).isEqualTo(3);
        for (int wall = 0; wall < walls.count(); wall++) {
            assertThat(walls.distance(wall, 5, 1)).isPositive();
        }
    }
}
