package org.aedile.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.aedile.server.TestServer;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.embedded.EmbeddedPlatform;
import org.aedile.server.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** FEATURE: on the city's own PostgreSQL, whose user is no superuser and may make no roles, the log works and is kept. */
class CityDatabaseTest {
    private static final String CITY = "city_of_test";
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00Z");

    private final TestServer server = TestServer.shared();
    private final JdbcTemplate owner = server.bean(JdbcTemplate.class);

    @TempDir
    private Path directory;

    @BeforeEach
    void makeDatabase() {
        owner.execute("create role " + CITY + " login password 'city'");
        owner.execute("grant aedile_requests, aedile_projection to " + CITY);
        owner.execute("create database " + CITY + " owner " + CITY);
    }

    @AfterEach
    void dropDatabase() {
        owner.execute("drop database " + CITY + " with (force)");
        owner.execute("drop role " + CITY);
    }

    @Test
    void itIsWrittenAndCannotBeChanged() {
        EmbeddedPostgres postgres =
                server.bean(EmbeddedPlatform.class).postgres().orElseThrow();
        String url = postgres.jdbcUrl().replaceFirst("/postgres$", "/" + CITY);
        Flyway.configure().dataSource(url, CITY, "city").outOfOrder(true).load().migrate();
        SingleConnectionDataSource database = new SingleConnectionDataSource(url, CITY, "city", true);
        try {
            AuditDatabase audit = AuditDatabase.open(database, directory);
            audit.trail().write(AuditEntry.done(NOW, Actor.PLATFORM, "tested", new Subject("thing", "x")));
            assertThat(audit.numberAll()).isOne();

            SignedNote note = audit.log().checkpoint();
            assertThat(note.isSignedBy(audit.log().key())).isTrue();
            assertThat(Checkpoint.of(note).head().size()).isOne();
            assertThat(AuditDatabase.open(database, directory).log().key())
                    .isEqualTo(audit.log().key());
            assertThatThrownBy(() -> new JdbcTemplate(database).update("update audit_entry set text = text"))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        } finally {
            database.destroy();
        }
    }
}
