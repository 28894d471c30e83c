package org.aedile.city.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.aedile.city.AreaKind;
import org.aedile.city.CityModel;
import org.aedile.city.Street;
import org.aedile.city.StreetKind;
import org.aedile.city.archive.CityArchive;
import org.aedile.kernel.AedileException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** FEATURE: any city's OpenStreetMap extract becomes a city. */
class CityImportTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @TempDir
    Path folder;

    @Test
    void importsEasternOslo() {
        Path extract = shared("city/oslo-east.osm.pbf");
        long start = System.nanoTime();
        CityModel oslo = CityImport.read(new CityImport.Request(extract, "oslo", "Oslo", OSLO));
        CityArchive archive = CityArchive.of(oslo);
        System.out.printf(
                "Oslo: %d streets, %d tiles, %d ms%n",
                oslo.streets().size(), archive.tiles().size(), (System.nanoTime() - start) / 1_000_000);

        assertThat(oslo.profile().id()).isEqualTo("oslo");
        assertThat(oslo.streets())
                .hasSizeGreaterThan(10_000)
                .extracting(Street::kind)
                .contains(StreetKind.MOTORWAY);
        assertThat(oslo.search("gronland", 5)).isNotEmpty();
        assertThat(oslo.areas(AreaKind.SEA))
                .as("an extract of streets has no coast")
                .isEmpty();
        assertThat(archive.tiles()).isNotEmpty();
    }

    @Test
    void nameComesFromTheFileWhenNothingElseSaysIt() {
        Path extract = shared("city/oslo-east.osm.pbf");

        CityModel city = CityImport.read(new CityImport.Request(extract, "", "", OSLO));

        assertThat(city.profile().name()).isEqualTo("oslo-east");
        assertThat(city.profile().id()).isEqualTo("oslo-east");
    }

    @Test
    void anythingElseIsRefusedWithAHint() throws IOException {
        Path file =
                Files.writeString(folder.resolve("notes.osm.pbf"), "this is no map, but a text that is long enough");

        assertThatThrownBy(() -> CityImport.read(new CityImport.Request(file, "", "", OSLO)))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("notes.osm.pbf");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.osm.pbf"));

        assertThatThrownBy(() -> CityImport.read(new CityImport.Request(file, "", "", OSLO)))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("no nodes");
    }

    private static Path shared(String name) {
        String root = Optional.ofNullable(System.getProperty("aedile.shared.data"))
                .or(() -> Optional.ofNullable(System.getenv("AEDILE_SHARED_DATA")))
                .orElse("../../shared/data");
        Path file = Path.of(root, name);
        if (!Files.exists(file)) {
            System.out.println("skipped: there is no " + file + "; set AEDILE_SHARED_DATA");
        }
        Assumptions.assumeTrue(Files.exists(file));
        return file;
    }
}
