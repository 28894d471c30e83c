package org.aedile.scenarios.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.aedile.server.embedded.EmbeddedPostgres;
import org.springframework.util.unit.DataSize;

/**
 * PostgreSQL as its administrators would prepare it: a database for Aedile, owned by a role that is nobody else's master.
 */
final class CityDatabase implements AutoCloseable {
    static final String USER = "aedile_city";
    static final String PASSWORD = "secret of the story";

    private static final String NAME = "control_room";

    private final EmbeddedPostgres postgres;

    private CityDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static CityDatabase start(Path directory) throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0, DataSize.ofMegabytes(32));
        try (Connection master =
                        DriverManager.getConnection(postgres.jdbcUrl(), EmbeddedPostgres.USER, postgres.password());
                Statement statement = master.createStatement()) {
            statement.execute("create role " + USER + " login password '" + PASSWORD + "'");
            statement.execute("create role aedile_requests nologin");
            statement.execute("create role aedile_projection nologin");
            statement.execute("grant aedile_requests, aedile_projection to " + USER);
            statement.execute("create database " + NAME + " owner " + USER);
        } catch (SQLException e) {
            postgres.close();
            throw e;
        }
        return new CityDatabase(postgres);
    }

    String url() {
        return postgres.jdbcUrl().replaceFirst("/postgres$", "/" + NAME);
    }

    @Override
    public void close() {
        postgres.close();
    }
}
