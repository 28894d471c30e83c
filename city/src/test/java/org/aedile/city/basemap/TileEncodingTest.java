package org.aedile.city.basemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.aedile.city.osm.OsmFeatures;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** FEATURE: what is drawn into a tile comes out of it again. */
class TileEncodingTest {
    @Test
    void attributesAndLinesComeBack() throws Exception {
        TileDecoder.Feature feature = roundTrip(
                        "LINESTRING (4096 4096, 4100 4110, 4100 4110, 8300 4090)",
                        Map.of("name", "Place d'Armes", "height", 12.5, "tunnel", true, "rank", 3))
                .get(0);

        assertThat(feature.layer()).isEqualTo("street");
        assertThat(feature.type()).isEqualTo(2);
        assertThat(feature.attributes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("name", "Place d'Armes", "height", 12.5, "tunnel", true, "rank", 3L));
        assertThat(feature.paths())
                .containsExactly(List.of(new Coordinate(0, 0), new Coordinate(4, 14), new Coordinate(4204, -6)));
    }

    @Test
    void outerRingsArePositiveAndHolesNegative() throws Exception {
        String ring = "(4096 4096, 4096 4196, 4196 4196, 4196 4096, 4096 4096)";
        String hole = "(4110 4110, 4110 4120, 4120 4120, 4120 4110, 4110 4110)";

        TileDecoder.Feature feature =
                roundTrip("POLYGON (" + ring + ", " + hole + ")", Map.of()).get(0);

        assertThat(feature.type()).isEqualTo(3);
        assertThat(feature.area()).isEqualTo(100 * 100 - 10 * 10);
        assertThat(feature.paths()).extracting(List::size).containsExactly(4, 4);
    }

    @Test
    void whatIsSmallerThanAUnitIsLeftOut() throws ParseException {
        TileGeometry geometry = new TileGeometry(0, 0);

        geometry.add(geometry("POLYGON ((1 1, 1 1.2, 1.2 1.2, 1 1))"));
        geometry.add(geometry("LINESTRING (1 1, 1.3 1.3)"));

        assertThat(geometry.isEmpty()).isTrue();
    }

    @Test
    void cutAreasKeepTheirArea() throws ParseException {
        Geometry area =
                geometry("POLYGON ((0 0, 1000 0, 1000 100, 0 100, 0 0), (400 20, 600 20, 600 80, 400 80, 400 20))");

        double west = TileClipper.clip(area, new Envelope(-10, 500, -10, 200)).getArea();
        double east = TileClipper.clip(area, new Envelope(500, 2000, -10, 200)).getArea();

        assertThat(west + east).isEqualTo(area.getArea());
        assertThat(west).isEqualTo(500 * 100 - 100 * 60);
    }

    private static List<TileDecoder.Feature> roundTrip(String wkt, Map<String, Object> attributes) throws Exception {
        TileGeometry geometry = new TileGeometry(4096, 4096);
        geometry.add(geometry(wkt));
        TileLayer layer = new TileLayer("street");
        layer.add(geometry, attributes);
        Protobuf tile = new Protobuf();
        tile.message(3, layer.finish());
        return TileDecoder.decode(gzip(tile.toByteArray()));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static Geometry geometry(String wkt) throws ParseException {
        return new WKTReader(OsmFeatures.GEOMETRIES).read(wkt);
    }
}
