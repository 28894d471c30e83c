package org.aedile.server.privacy.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.MasterKey;
import org.aedile.server.privacy.PayloadVault;
import org.aedile.server.source.Source;
import org.aedile.wire.KeysUnreachable;
import org.aedile.wire.WrappingKey;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Payload keys in PostgreSQL, wrapped; the unwrapped ones of a few days in memory. */
@Component
class PostgresVault implements PayloadVault {
    private static final int REMEMBERED = 50_000;

    private final JdbcTemplate jdbc;
    private final WrappingKey master;
    private final Map<KeyName, Optional<SecretKey>> remembered = new ConcurrentHashMap<>();

    PostgresVault(JdbcTemplate jdbc, AedileProperties properties) {
        this.jdbc = jdbc;
        this.master = MasterKey.open(properties.data());
    }

    /** Which key. */
    private record KeyName(String source, long epochDay) {}

    @Override
    public Optional<SecretKey> findKey(String source, long epochDay) {
        KeyName name = new KeyName(source, epochDay);
        Optional<SecretKey> known = remembered.get(name);
        return known != null ? known : remember(name, load(name));
    }

    @Override
    public SecretKey requireKey(Source source, long epochDay) {
        String id = source.id().value();
        return findKey(id, epochDay).orElseGet(() -> make(source, new KeyName(id, epochDay)));
    }

    /**
     * Deletes the keys that are older than the retention of their source; what they sealed can't be read any more. Age
     * counts from when a key was made, because the day it is for is the time domain's: a replay's lies long ago.
     */
    long deleteExpired(Due due) {
        return delete(
                "delete from payload_key k using retention_of r where k.source_id = r.source_id"
                        + " and (k.created_at at time zone 'UTC')::date"
                        + " < (?::timestamptz at time zone 'UTC')::date - r.retention_days" + Due.OF_AGENCY,
                due.parameters());
    }

    /** Deletes all keys of a source. */
    long deleteAll(String source) {
        return delete("delete from payload_key where source_id = ?", source);
    }

    private long delete(String sql, Object... parameters) {
        return Asking.as(Asker.Part.PLATFORM, () -> forgotten(jdbc.update(sql, parameters)));
    }

    /** Deletes the key of a source and day. */
    long deleteDay(String source, long epochDay) {
        return delete("delete from payload_key where source_id = ? and epoch_day = ?", source, epochDay);
    }

    /** Deleted rows lie in the table's file until it is vacuumed. */
    private long forgotten(long gone) {
        remembered.clear();
        if (gone > 0) {
            jdbc.execute("vacuum payload_key");
        }
        return gone;
    }

    private SecretKey make(Source source, KeyName name) {
        byte[] wrapped = master.wrap(WrappingKey.newKey(), name.source(), name.epochDay());
        String insert = "insert into payload_key (source_id, epoch_day, agency_id, wrapped_key) values (?, ?, ?, ?)"
                + " on conflict do nothing";
        ask(
                name,
                () -> jdbc.update(
                        insert, name.source(), name.epochDay(), source.agency().value(), wrapped));
        return remember(name, load(name))
                .orElseThrow(() -> new IllegalStateException("the key just made for " + name + " is not there"));
    }

    private Optional<SecretKey> load(KeyName name) {
        String query = "select wrapped_key from payload_key where source_id = ? and epoch_day = ?";
        List<byte[]> rows =
                ask(name, () -> jdbc.query(query, (row, number) -> row.getBytes(1), name.source(), name.epochDay()));
        return rows.stream().findFirst().map(row -> master.unwrap(row, name.source(), name.epochDay()));
    }

    private static <T> T ask(KeyName name, Supplier<T> database) {
        try {
            return Asking.as(Asker.Part.PLATFORM, database);
        } catch (DataAccessException e) {
            throw new KeysUnreachable("the database gives no answer about the key of " + name.source(), e);
        }
    }

    private Optional<SecretKey> remember(KeyName name, Optional<SecretKey> key) {
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(name, key);
        return key;
    }
}
