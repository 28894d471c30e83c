package org.aedile.server.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.server.TestServer;
import org.aedile.server.database.Asker.Part;
import org.aedile.server.database.Asker.Tenant;
import org.aedile.server.database.Asking;
import org.aedile.server.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** FEATURE: on the city's own PostgreSQL, whose user is no superuser, no request sees rows of others either. */
class CityRolesTest {
    private static final String USER = "control_room";
    private static final String ADD =
            "insert into rejected_message (agency_id, at, code, reason, channel, excerpt) values (?, now(), '', '', '', '')";
    private static final String AGENCIES = "select agency_id from rejected_message order by 1";

    @TempDir
    private Path directory;

    @Test
    void theServerTakesTheRolesOrSaysWhatIsMissing() {
        try (EmbeddedPostgres city = EmbeddedPostgres.start(directory.resolve("city"), 0, DataSize.ofMegabytes(16))) {
            JdbcTemplate administrator = new JdbcTemplate(
                    new DriverManagerDataSource(city.jdbcUrl(), EmbeddedPostgres.USER, city.password()));
            administrator.execute("create role " + USER + " login password 'secret'");
            administrator.execute("create database " + USER + " owner " + USER);
            String url = city.jdbcUrl().replaceFirst("/postgres$", "/" + USER);

            Flyway flyway = Flyway.configure()
                    .dataSource(url, USER, "secret")
                    .outOfOrder(true)
                    .load();
            assertThatThrownBy(() -> Migrations.run(flyway))
                    .isInstanceOfSatisfying(
                            AedileException.class,
                            e -> assertThat(e.hint())
                                    .contains("create role aedile_requests nologin")
                                    .endsWith("grant aedile_requests, aedile_projection to " + USER + ";"));

            administrator.execute("alter role " + USER + " createrole");
            Map<String, String> settings = Map.of(
                    "aedile.postgres.url", url, "aedile.postgres.username", USER, "aedile.postgres.password", "secret");
            try (TestServer server = TestServer.start(directory.resolve("data"), settings)) {
                requireThatNobodySeesRowsOfOthers(server.bean(JdbcTemplate.class));
            }
        }
    }

    private static void requireThatNobodySeesRowsOfOthers(JdbcTemplate jdbc) {
        jdbc.update(ADD, "rows-police");
        jdbc.update(ADD, "rows-fire");
        Tenant fire = new Tenant("rows-fire", "f", List.of("rows-fire"), List.of("rows-fire"), false);

        assertThat(jdbc.queryForList(AGENCIES, String.class)).containsExactly("rows-fire", "rows-police");
        assertThat(Asking.as(fire, () -> jdbc.queryForList(AGENCIES, String.class)))
                .containsExactly("rows-fire");
        assertThat(Asking.as(Part.NOBODY, () -> jdbc.queryForList(AGENCIES, String.class)))
                .isEmpty();
        assertThatThrownBy(() -> Asking.as(Part.PROJECTION, () -> jdbc.queryForList("select * from person")))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(Asking.as(fire, () -> jdbc.queryForObject("select current_user", String.class)))
                .isEqualTo("aedile_requests");
    }
}
