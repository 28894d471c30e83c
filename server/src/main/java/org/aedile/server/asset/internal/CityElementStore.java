package org.aedile.server.asset.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.server.access.Deeds;
import org.aedile.server.asset.internal.CityElement.Kind;
import org.aedile.server.log.Outbox;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Assets and zones in PostgreSQL; the table is the outbox of the topic. Thread-safe. */
@Repository
class CityElementStore implements Outbox<CityElementStore.Revised> {
    private static final int BATCH = 1_000;
    private static final String UPSERT = """
            insert into city_element (kind, id, agency_id, document, changed_by) values (?, ?, ?, ?::jsonb, ?)
            on conflict (kind, id) do update set agency_id = excluded.agency_id, document = excluded.document,
                removed = false, revision = city_element.revision + 1, changed_at = now(),
                changed_by = excluded.changed_by
            where city_element.removed or city_element.document <> excluded.document
                or city_element.agency_id <> excluded.agency_id""";
    private static final String REMOVE = """
            update city_element set removed = true, revision = revision + 1, changed_at = now(), changed_by = ?
            where kind = ? and id = ? and not removed""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Deeds deeds;

    CityElementStore(JdbcTemplate jdbc, TransactionTemplate transactions, Deeds deeds) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.deeds = deeds;
    }

    /** An element, with the revision that it was written at. */
    record Revised(CityElement element, boolean removed, long revision) {}

    List<CityElement> list(Kind kind) {
        return jdbc.query(
                "select kind, id, agency_id, document from city_element where kind = ? and not removed order by id",
                (row, number) -> new CityElement(
                        kind, row.getString("id"), row.getString("agency_id"), row.getString("document")),
                kind.word());
    }

    /** Writes and removes, all or nothing. What stays as it was is not published again. */
    void change(Collection<CityElement> written, Kind kind, Collection<String> removed, String by) {
        transactions.executeWithoutResult(status -> {
            write(written, by);
            remove(kind, removed, by);
            record(kind, written, removed);
        });
    }

    private void record(Kind kind, Collection<CityElement> written, Collection<String> removed) {
        Map<String, String> documents = new LinkedHashMap<>();
        written.forEach(element -> documents.put(element.id(), element.document()));
        deeds.doneToEach("registered", kind.word(), documents);
        removed.forEach(id -> deeds.done("removed", kind.word(), id));
    }

    private void write(Collection<CityElement> elements, String by) {
        jdbc.batchUpdate(UPSERT, elements, BATCH, (row, element) -> {
            row.setString(1, element.kind().word());
            row.setString(2, element.id());
            row.setString(3, element.agency());
            row.setString(4, element.document());
            row.setString(5, by);
        });
    }

    private void remove(Kind kind, Collection<String> ids, String by) {
        jdbc.batchUpdate(REMOVE, ids, BATCH, (row, id) -> {
            row.setString(1, by);
            row.setString(2, kind.word());
            row.setString(3, id);
        });
    }

    @Override
    public List<Revised> listUnpublished(int limit) {
        return jdbc.query(
                "select * from city_element where published_revision <> revision order by kind, id limit ?",
                (row, number) -> new Revised(
                        new CityElement(
                                row.getString("kind").equals(Kind.ASSET.word()) ? Kind.ASSET : Kind.ZONE,
                                row.getString("id"),
                                row.getString("agency_id"),
                                row.getString("document")),
                        row.getBoolean("removed"),
                        row.getLong("revision")),
                limit);
    }

    @Override
    public void markPublished(List<Revised> published) {
        jdbc.batchUpdate(
                "update city_element set published_revision = ? where kind = ? and id = ? and published_revision < ?",
                published,
                BATCH,
                (row, revised) -> {
                    row.setLong(1, revised.revision());
                    row.setString(2, revised.element().kind().word());
                    row.setString(3, revised.element().id());
                    row.setLong(4, revised.revision());
                });
    }

    @Override
    public void forgetPublished() {
        jdbc.update("update city_element set published_revision = 0 where published_revision <> 0");
    }
}
