package org.aedile.server.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.aedile.city.CityModel;
import org.aedile.city.archive.CityArchive;
import org.aedile.city.archive.Monaco;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** FEATURE: a deployment has cities with maps; the demo's own is there without an import. */
class CityTest {
    private final TestServer server = TestServer.shared();
    private final Cities cities = server.bean(Cities.class);

    @Test
    void theDemoCityIsThereAtTheFirstQuestion() {
        long start = System.nanoTime();
        CityModel shown = cities.shown("demo");
        System.out.printf("Monaco shown after %d ms%n", (System.nanoTime() - start) / 1_000_000);

        assertThat(shown.profile().name()).isEqualTo("Monaco");
        assertThat(shown.describe(GeoPoint.of(43.7393, 7.4276))).isEqualTo("Place du Casino");
        assertThat(cities.list()).extracting(Cities.InstalledCity::id).contains(Monaco.ID);
        assertThat(tiles()).isEqualTo(Monaco.read().tiles().size());
    }

    @Test
    void anImportReplacesTheCityAndItsTiles() {
        cities.shown("demo");
        long before = version();

        cities.install(CityArchive.of(Monaco.read().city()));

        assertThat(version()).isGreaterThan(before);
        assertThat(tiles()).isEqualTo(Monaco.read().tiles().size());
    }

    private long version() {
        return cities.list().stream()
                .filter(city -> city.id().equals(Monaco.ID))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private int tiles() {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from basemap_tile where city_id = 'monaco'")
                .query(Integer.class)
                .single();
    }
}
