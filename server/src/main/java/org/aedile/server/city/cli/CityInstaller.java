package org.aedile.server.city.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.aedile.city.archive.CityArchive;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.LocalServer;
import org.aedile.server.city.internal.CityStore;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.config.SettingsReader;
import org.aedile.server.embedded.DataDirectory;
import org.aedile.server.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands a city to the server that runs on the data directory, or puts it into the database when none runs. */
final class CityInstaller {
    private final AedileProperties properties;

    private CityInstaller(AedileProperties properties) {
        this.properties = properties;
    }

    /** With the settings of the command line, the settings file and the environment. */
    static CityInstaller of(Map<String, String> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("command line", Map.copyOf(settings)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return new CityInstaller(SettingsReader.read(environment));
    }

    void install(CityArchive archive) {
        Optional<LocalServer> server = LocalServer.find(properties.data());
        if (server.isPresent()) {
            send(archive, server.get());
            return;
        }
        try (DataDirectory held = DataDirectory.open(properties.data())) {
            store(archive, held);
        }
    }

    private static void send(CityArchive archive, LocalServer server) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            archive.write(bytes);
            server.put("/api/v1/maps/" + archive.city().profile().id(), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(CityArchive archive, DataDirectory held) {
        AedileProperties.Postgres settings = properties.postgres();
        if (!settings.embedded()) {
            store(archive, new DriverManagerDataSource(settings.url(), settings.username(), settings.password()));
            return;
        }
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.start(held.path(), settings.port(), settings.sharedBuffers())) {
            String url = postgres.jdbcUrl();
            store(archive, new DriverManagerDataSource(url, EmbeddedPostgres.USER, postgres.password()));
        }
    }

    private static void store(CityArchive archive, DataSource database) {
        try {
            Flyway.configure().dataSource(database).outOfOrder(true).load().migrate();
            TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
            new CityStore(new JdbcTemplate(database), transactions).install(archive);
        } catch (RuntimeException e) {
            throw new AedileException(
                    ErrorCode.UNAVAILABLE, "the city can't be stored: " + e.getMessage(), "is the database reachable?");
        }
    }
}
