package org.aedile.server.unit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links for phones in PostgreSQL. */
@Repository
class LinkStore {
    private static final String OF_UNIT = """
            select * from unit_link where unit_id = ? and revoked_at is null and expires_at > ? order by created_at, id
            """;

    private final JdbcClient client;

    LinkStore(JdbcClient client) {
        this.client = client;
    }

    /**
     * A link as it is known without its secrets.
     *
     * @param boundAt when the first device opened it
     */
    record Link(
            String id,
            String unit,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> boundAt) {}

    void add(Link link, String agency, byte[] hash) {
        client.sql("insert into unit_link (id, agency_id, unit_id, secret_hash, created_at, created_by, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(link.id(), agency, link.unit(), hash)
                .params(Timestamp.from(link.createdAt()), link.createdBy(), Timestamp.from(link.expiresAt()))
                .update();
    }

    /** Those that are still good. */
    List<Link> of(String unit, Instant now) {
        return client.sql(OF_UNIT)
                .params(unit, Timestamp.from(now))
                .query(LinkStore::read)
                .list();
    }

    /** @return false when there is none */
    boolean revoke(String unit, String id, Instant at) {
        return client.sql("update unit_link set revoked_at = ? where unit_id = ? and id = ? and revoked_at is null")
                        .params(Timestamp.from(at), unit, id)
                        .update()
                == 1;
    }

    /** Makes it the device's, if the secret is right and no other device has it. */
    Optional<Link> bind(String id, byte[] hash, byte[] device, Instant now) {
        return client.sql("update unit_link set device_hash = ?, bound_at = ? where id = ? and secret_hash = ?"
                        + " and device_hash is null and revoked_at is null and expires_at > ? returning *")
                .params(device, Timestamp.from(now), id, hash, Timestamp.from(now))
                .query(LinkStore::read)
                .optional();
    }

    /** The link of that device while it is good. */
    Optional<Link> find(String id, byte[] device, Instant now) {
        return client.sql("select * from unit_link where id = ? and device_hash = ? and revoked_at is null"
                        + " and expires_at > ?")
                .params(id, device, Timestamp.from(now))
                .query(LinkStore::read)
                .optional();
    }

    /** Number of the newest report that was taken. */
    long lastReport(String id) {
        return client.sql("select last_report from unit_link where id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    void lastReport(String id, long number) {
        client.sql("update unit_link set last_report = ? where id = ? and last_report < ?")
                .params(number, id, number)
                .update();
    }

    private static Link read(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getString("id"),
                row.getString("unit_id"),
                row.getString("created_by"),
                UnitStore.time(row, "created_at").orElseThrow(),
                UnitStore.time(row, "expires_at").orElseThrow(),
                UnitStore.time(row, "bound_at"));
    }
}
