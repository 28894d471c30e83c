package org.aedile.server.audit.internal;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.Tile;
import org.aedile.server.audit.merkle.TileStore;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SignedNote;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of the log: what is in the inbox, what has a number, and the tiles of the tree. Thread-safe. */
@Repository
class LogTables implements TileStore {
    /** One writer at a time, whichever server it belongs to. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('audit log', 0))";

    private static final String AS_WRITER = """
            select set_config('role', 'aedile_audit', true) from pg_roles
            where rolname = 'aedile_audit' and pg_has_role(current_user, oid, 'member')""";
    private static final String MOVE = """
            insert into audit_entry (number, inbox_id, text, hash)
            select moved.number, inbox.id, inbox.text, moved.hash
            from unnest(?::bigint[], ?::bigint[], ?::bytea[]) as moved (number, id, hash)
            join audit_inbox inbox on inbox.id = moved.id""";

    /** A restored inbox is empty and would count from the beginning again. */
    private static final String GO_ON_COUNTING = """
            select setval('audit_inbox_id_seq', moved.last)
            from audit_inbox_id_seq, (select max(inbox_id) as last from audit_entry) moved
            where last_value < moved.last""";

    private final JdbcTemplate jdbc;

    LogTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry without a number. */
    record Waiting(long id, String text) {}

    /** Makes this transaction the only one that writes the log, with no right to do anything else. */
    void beginWriting() {
        jdbc.query(LOCK, row -> {});
        jdbc.query(AS_WRITER, row -> {});
    }

    /** Lets the inbox give ids that the log has not seen yet. */
    void goOnCounting() {
        jdbc.query(GO_ON_COUNTING, row -> {});
    }

    /** The oldest entries that wait for a number. */
    List<Waiting> waiting(int limit) {
        return jdbc.query(
                "select id, text from audit_inbox order by id limit ?",
                (row, number) -> new Waiting(row.getLong(1), row.getString(2)),
                limit);
    }

    /** Gives entries of the inbox their numbers, from {@code first} on. */
    void move(List<Waiting> entries, List<Hash> hashes, long first) {
        Long[] numbers = new Long[entries.size()];
        Long[] ids = new Long[entries.size()];
        byte[][] leaves = new byte[entries.size()][];
        for (int i = 0; i < ids.length; i++) {
            numbers[i] = first + i;
            ids[i] = entries.get(i).id();
            leaves[i] = hashes.get(i).bytes();
        }
        jdbc.update(MOVE, numbers, ids, leaves);
        jdbc.update("delete from audit_inbox where id = any (?::bigint[])", (Object) ids);
    }

    void addTile(Tile tile) {
        jdbc.update(
                "insert into audit_tile (level, index, hashes, root) values (?, ?, ?, ?)",
                tile.level(),
                tile.index(),
                tile.bytes(),
                tile.root().bytes());
    }

    void addCheckpoint(long size, SignedNote note) {
        jdbc.update("insert into audit_checkpoint (size, note) values (?, ?)", size, note.encode());
    }

    /** The newest one; empty before the log was begun. */
    Optional<SignedNote> checkpoint() {
        return jdbc
                .query(
                        "select note from audit_checkpoint order by size desc limit 1",
                        (row, number) -> SignedNote.parse(row.getString(1)))
                .stream()
                .findFirst();
    }

    long size() {
        return checkpoint().map(note -> Checkpoint.of(note).head().size()).orElse(0L);
    }

    @Override
    public Tile tile(int level, long index) {
        List<byte[]> full = jdbc.query(
                "select hashes from audit_tile where level = ? and index = ?",
                (row, number) -> row.getBytes(1),
                level,
                index);
        if (!full.isEmpty()) {
            return new Tile(level, index, full.get(0));
        }
        long first = index * Tile.WIDTH;
        List<byte[]> hashes = level == 0
                ? hashes("select hash from audit_entry where number >= ? and number < ? order by number", first)
                : hashes(
                        "select root from audit_tile where index >= ? and index < ? and level = " + (level - 1)
                                + " order by index",
                        first);
        if (hashes.isEmpty()) {
            throw new IllegalStateException("the audit log has no tile " + index + " of level " + level);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        hashes.forEach(all::writeBytes);
        return new Tile(level, index, all.toByteArray());
    }

    private List<byte[]> hashes(String query, long first) {
        return jdbc.query(query, (row, number) -> row.getBytes(1), first, first + Tile.WIDTH);
    }
}
