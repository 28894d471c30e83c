package org.aedile.city.basemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aedile.city.archive.CityArchive;
import org.aedile.city.archive.Monaco;
import org.junit.jupiter.api.Test;

/** FEATURE: Monaco's tiles have the layers a quiet basemap needs, and stay small. */
class BasemapTest {
    private static final CityArchive MONACO = Monaco.read();

    @Test
    void coversZooms10To16() {
        assertThat(MONACO.tiles().stream().map(tile -> tile.id().zoom()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(10, 11, 12, 13, 14, 15, 16);
    }

    @Test
    void tileAroundTheCasinoHasAllLayers() throws IOException {
        List<TileDecoder.Feature> features =
                TileDecoder.decode(tile(15, 43.7394, 7.4277).gzip());

        assertThat(features)
                .extracting(TileDecoder.Feature::layer)
                .contains("water", "green", "landuse", "building", "square", "street", "label");
        assertThat(names(features, "street")).contains("Avenue de Monte-Carlo");
        assertThat(names(features, "square")).contains("Place du Casino");
        assertThat(names(features, "label")).contains("Place du Casino", "Sun Casino");
    }

    @Test
    void polygonsHaveAnAreaAndStayWithinTheirTile() throws IOException {
        for (Tile tile : MONACO.tiles()) {
            for (TileDecoder.Feature feature : TileDecoder.decode(tile.gzip())) {
                if (feature.type() == TileGeometry.POLYGON) {
                    assertThat(feature.area()).as("%s %s", tile.id(), feature).isPositive();
                }
                assertThat(feature.paths())
                        .allSatisfy(path ->
                                assertThat(path).allMatch(c -> c.x >= -64 && c.x <= 4160 && c.y >= -64 && c.y <= 4160));
            }
        }
    }

    @Test
    void openSeaIsAllWater() throws IOException {
        List<TileDecoder.Feature> features =
                TileDecoder.decode(tile(16, 43.7200, 7.4600).gzip());

        assertThat(features).hasSize(1);
        assertThat(features.get(0).area()).isEqualTo(4224.0 * 4224.0);
    }

    @Test
    void largestTileIsSmall() {
        int largest =
                MONACO.tiles().stream().mapToInt(t -> t.gzip().length).max().orElseThrow();
        int all = MONACO.tiles().stream().mapToInt(t -> t.gzip().length).sum();
        System.out.printf(
                "Monaco: %d tiles, %d kB, largest %d kB%n", MONACO.tiles().size(), all / 1000, largest / 1000);

        assertThat(largest).isLessThan(100_000);
        assertThat(all).isLessThan(1_000_000);
    }

    private static Tile tile(int zoom, double latitude, double longitude) {
        int across = 1 << zoom;
        TileId id =
                new TileId(zoom, (int) (WebMercator.x(longitude) * across), (int) (WebMercator.y(latitude) * across));
        return MONACO.tiles().stream()
                .filter(tile -> tile.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> names(List<TileDecoder.Feature> features, String layer) {
        return features.stream()
                .filter(f -> f.layer().equals(layer))
                .map(f -> f.attributes().get("name"))
                .filter(Objects::nonNull)
                .toList();
    }
}
