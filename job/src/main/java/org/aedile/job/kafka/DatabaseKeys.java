package org.aedile.job.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import javax.crypto.SecretKey;
import org.aedile.job.JobSettings;
import org.aedile.wire.KeysUnreachable;
import org.aedile.wire.PayloadKeys;
import org.aedile.wire.WrappingKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of encrypted content from the database, for a job on a cluster. Remembered for a minute at most, so that a
 * deleted key is gone here soon after.
 */
final class DatabaseKeys implements PayloadKeys, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseKeys.class);
    private static final String QUERY = "select wrapped_key from payload_key where source_id = ? and epoch_day = ?";
    private static final int MOST_REMEMBERED = 10_000;
    private static final long REMEMBERED_NANOS = Duration.ofMinutes(1).toNanos();

    private record Remembered(Optional<SecretKey> key, long sinceNanos) {}

    private final JobSettings.KeyAccess access;
    private final WrappingKey master;
    private final Map<String, Remembered> remembered = new LinkedHashMap<>();
    private @Nullable Connection connection;

    private DatabaseKeys(JobSettings.KeyAccess access, WrappingKey master) {
        this.access = access;
        this.master = master;
    }

    /**
     * Reads the master key at once, so that a job that will never read personal content says so when it starts.
     *
     * @throws KeysUnreachable when the file of the master key can't be read here
     */
    static DatabaseKeys open(JobSettings.KeyAccess access) {
        try {
            return new DatabaseKeys(access, WrappingKey.read(Path.of(access.masterKeyFile())));
        } catch (IOException e) {
            throw new KeysUnreachable("the master key " + access.masterKeyFile() + " can't be read", e);
        }
    }

    @Override
    public synchronized Optional<SecretKey> findKey(String source, long epochDay) {
        String name = source + "/" + epochDay;
        Remembered known = remembered.get(name);
        if (known != null && System.nanoTime() - known.sinceNanos() < REMEMBERED_NANOS) {
            return known.key();
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        Optional<SecretKey> key = ask(source, epochDay);
        remembered.put(name, new Remembered(key, System.nanoTime()));
        return key;
    }

    @Override
    public synchronized void close() {
        disconnect();
    }

    /** Asks twice, because the first time may meet a connection that has gone stale. */
    private Optional<SecretKey> ask(String source, long epochDay) {
        try {
            return load(source, epochDay);
        } catch (SQLException stale) {
            disconnect();
            try {
                return load(source, epochDay);
            } catch (SQLException e) {
                disconnect();
                throw new KeysUnreachable("the key of " + source + " can't be read from the database", e);
            }
        }
    }

    private Optional<SecretKey> load(String source, long epochDay) throws SQLException {
        try (PreparedStatement statement = connection().prepareStatement(QUERY)) {
            statement.setString(1, source);
            statement.setLong(2, epochDay);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(master.unwrap(rows.getBytes(1), source, epochDay)) : Optional.empty();
            }
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = connect();
            connection = open;
        }
        return open;
    }

    /** Through the driver that came with the job: on a cluster, {@link java.sql.DriverManager} doesn't see it. */
    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", access.username());
        login.setProperty("password", access.password());
        login.setProperty("connectTimeout", "10");
        login.setProperty("socketTimeout", "20");
        login.setProperty("ApplicationName", "aedile-job");
        for (Driver driver : ServiceLoader.load(Driver.class, DatabaseKeys.class.getClassLoader())) {
            Connection opened = driver.acceptsURL(access.jdbcUrl()) ? driver.connect(access.jdbcUrl(), login) : null;
            if (opened != null) {
                return opened;
            }
        }
        throw new IllegalStateException("no driver for " + access.jdbcUrl());
    }

    private void disconnect() {
        Connection open = connection;
        connection = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (SQLException e) {
            LOG.debug("a connection did not close in order", e);
        }
    }
}
