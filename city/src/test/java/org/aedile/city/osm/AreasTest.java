package org.aedile.city.osm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** FEATURE: the ways of a multipolygon relation become one area with holes and islands. */
class AreasTest {
    private static final String OUTER_WEST = "LINESTRING (5 0, 0 0, 0 10, 5 10)";
    private static final String OUTER_EAST = "LINESTRING (5 0, 10 0, 10 10, 5 10)";
    private static final String HOLE = "LINESTRING (2 2, 2 8, 8 8, 8 2, 2 2)";
    private static final String ISLAND = "LINESTRING (4 4, 6 4, 6 6, 4 6, 4 4)";

    @Test
    void piecesAreJoinedWhicheverWayTheyRun() throws ParseException {
        assertThat(area(OUTER_WEST, OUTER_EAST).getArea()).isEqualTo(100);
    }

    @Test
    void nestedRingsAreHolesAndIslandsInTurn() throws ParseException {
        Geometry area = area(ISLAND, HOLE, OUTER_EAST, OUTER_WEST);

        assertThat(area.getArea()).isEqualTo(100 - 36 + 4);
        assertThat(area.getNumGeometries()).isEqualTo(2);
        assertThat(area.isValid()).isTrue();
    }

    @Test
    void ringThatTheExtractCutsIsLeftOut() throws ParseException {
        assertThat(Areas.ofWays(lines(OUTER_WEST), OsmFeatures.GEOMETRIES)).isEmpty();
        assertThat(area(OUTER_WEST, ISLAND).getArea()).isEqualTo(4);
    }

    @Test
    void ringThatCrossesItselfIsRepaired() throws ParseException {
        Geometry area = area("LINESTRING (0 0, 4 4, 4 0, 0 4, 0 0)");

        assertThat(area.isValid()).isTrue();
        assertThat(area.getArea()).isEqualTo(8);
    }

    private static Geometry area(String... ways) throws ParseException {
        return Areas.ofWays(lines(ways), OsmFeatures.GEOMETRIES).orElseThrow();
    }

    private static List<LineString> lines(String... ways) throws ParseException {
        LineString[] lines = new LineString[ways.length];
        for (int i = 0; i < ways.length; i++) {
            lines[i] = (LineString) new WKTReader(OsmFeatures.GEOMETRIES).read(ways[i]);
        }
        return List.of(lines);
    }
}
