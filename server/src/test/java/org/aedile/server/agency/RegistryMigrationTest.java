package org.aedile.server.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.aedile.server.embedded.DataDirectory;
import org.aedile.server.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.unit.DataSize;

/** FEATURE: a deployment that is older than the registry finds its agencies in it. */
class RegistryMigrationTest {
    @TempDir
    private Path directory;

    @Test
    void whatWasThereBecomesOneCityWithItsAgencies() {
        try (DataDirectory data = DataDirectory.open(directory);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(data.path(), 0, DataSize.ofMegabytes(16))) {
            DriverManagerDataSource database =
                    new DriverManagerDataSource(postgres.jdbcUrl(), EmbeddedPostgres.USER, postgres.password());
            FluentConfiguration flyway = Flyway.configure().dataSource(database).outOfOrder(true);
            flyway.target("0901")
                    .repeatableSqlMigrationPrefix("later")
                    .load()
                    .migrate(); // what runs anew was not there
            JdbcClient client = JdbcClient.create(database);
            client.sql("insert into city (id, agency_id, name, model) values ('nice', 'operations', 'Nice', '')")
                    .update();
            client.sql("insert into person (username, agency_id, display_name, password_hash, roles, created_by)"
                            + " values ('p', 'police', 'P', '', '{operator}', 'x'),"
                            + " ('o', 'operations', 'O', '', '{admin}', 'x')")
                    .update();
            client.sql("insert into source (id, agency_id, registration, data_class, retention_days)"
                            + " values ('s', 'utilities', '{}', 'none', 1)")
                    .update();

            flyway.target("latest").repeatableSqlMigrationPrefix("R").load().migrate();

            assertThat(client.sql("select id || ' ' || kind || ' ' || coalesce(city_id, '-') || ' ' || regime"
                                    + " from agency order by id")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "operations managed-provider - gdpr",
                            "police police nice led",
                            "utilities utility nice gdpr");
            assertThat(client.sql("select customer_id from agency_service order by 1")
                            .query(String.class)
                            .list())
                    .containsExactly("police", "utilities");
        }
    }
}
