package org.aedile.job.kafka;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
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
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.aedile.job.JobSettings;
import org.aedile.wire.KeysUnreachable;
import org.aedile.wire.PayloadKeys;

/**
 * The keys of encrypted content from the database, for a job on a cluster. Remembered for a minute at most, so that a
 * deleted key is gone here soon after.
 */
final class DatabaseKeys implements PayloadKeys {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_REMEMBERED = 10_000;
    private static final long REMEMBERED_NANOS = Duration.ofMinutes(1).toNanos();

    private record Remembered(Optional<SecretKey> key, long sinceNanos) {}

    private final JobSettings.KeyAccess access;
    private final Map<String, Remembered> remembered = new LinkedHashMap<>();

    DatabaseKeys(JobSettings.KeyAccess access) {
        this.access = access;
    }

    @Override
    public synchronized Optional<SecretKey> findKey(String source, long epochDay) {
        String name = source + "/" + epochDay;
        Remembered known = remembered.get(name);
        long now = System.nanoTime();
        if (known != null && now - known.sinceNanos() < REMEMBERED_NANOS) {
            return known.key();
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        Optional<SecretKey> key = load(source, epochDay);
        remembered.put(name, new Remembered(key, now));
        return key;
    }

    private Optional<SecretKey> load(String source, long epochDay) {
        String query = "select wrapped_key from payload_key where source_id = ? and epoch_day = ?";
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, source);
            statement.setLong(2, epochDay);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(unwrap(rows.getBytes(1), source, epochDay)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new KeysUnreachable("the key of " + source + " can't be read from the database", e);
        }
    }

    /** Through the driver that came with the job: on a cluster, {@link java.sql.DriverManager} doesn't see it. */
    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", access.username());
        login.setProperty("password", access.password());
        for (Driver driver : ServiceLoader.load(Driver.class, DatabaseKeys.class.getClassLoader())) {
            Connection connection =
                    driver.acceptsURL(access.jdbcUrl()) ? driver.connect(access.jdbcUrl(), login) : null;
            if (connection != null) {
                return connection;
            }
        }
        throw new SQLException("no driver for " + access.jdbcUrl());
    }

    /** Wrapped are a nonce of 12 bytes, then ciphertext and tag of AES-256-GCM with source and day authenticated. */
    private SecretKey unwrap(byte[] wrapped, String source, long epochDay) {
        try {
            SecretKey master = new SecretKeySpec(Files.readAllBytes(Path.of(access.masterKeyFile())), "AES");
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, master, new GCMParameterSpec(TAG_BITS, wrapped, 0, NONCE_BYTES));
            cipher.updateAAD((source + '\u001f' + epochDay).getBytes(StandardCharsets.UTF_8));
            byte[] key = cipher.doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES);
            return new SecretKeySpec(key, "AES");
        } catch (IOException e) {
            throw new KeysUnreachable("the master key " + access.masterKeyFile() + " can't be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + source + " is not wrapped under this master key", e);
        }
    }
}
