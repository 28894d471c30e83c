package org.aedile.server.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.audit.Decision;
import org.aedile.server.audit.EntryText;
import org.aedile.server.audit.NumberedEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds entries by number, time, person, deed and subject. Thread-safe. */
@Repository
class EntrySearch {
    private final JdbcTemplate jdbc;

    EntrySearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<NumberedEntry> find(long number) {
        return jdbc.query("select number, text from audit_entry where number = ?", EntrySearch::entry, number).stream()
                .findFirst();
    }

    List<NumberedEntry> search(AuditSearch wanted, long below, int limit) {
        StringBuilder query = new StringBuilder("select number, text from audit_entry where number < ?");
        List<Object> values = new ArrayList<>();
        values.add(below);
        wanted.from().ifPresent(from -> add(query, values, "at >= ?", EntryText.time(from)));
        wanted.to().ifPresent(to -> add(query, values, "at < ?", EntryText.time(to)));
        wanted.account().ifPresent(account -> add(query, values, "account = ?", account));
        wanted.agency().ifPresent(agency -> add(query, values, "agency = ?", agency));
        wanted.verb().ifPresent(verb -> add(query, values, "verb = ?", verb));
        wanted.kind().ifPresent(kind -> add(query, values, "kind = ?", kind));
        wanted.id().ifPresent(id -> add(query, values, "subject = ?", id));
        wanted.decision().map(Decision::word).ifPresent(word -> add(query, values, "decision = ?", word));
        wanted.withoutVerb().ifPresent(verb -> add(query, values, "verb <> ?", verb));
        values.add(limit);
        return jdbc.query(query + " order by number desc limit ?", EntrySearch::entry, values.toArray());
    }

    /** The texts of entries from that number on, in their order. */
    List<String> texts(long first, int limit) {
        return jdbc.query(
                "select text from audit_entry where number >= ? and number < ? order by number",
                (row, number) -> row.getString(1),
                first,
                first + limit);
    }

    private static void add(StringBuilder query, List<Object> values, String condition, Object value) {
        query.append(" and ").append(condition);
        values.add(value);
    }

    private static NumberedEntry entry(ResultSet row, int index) throws SQLException {
        String text = row.getString("text");
        return new NumberedEntry(row.getLong("number"), text, EntryText.read(text));
    }
}
