package org.aedile.server.privacy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords.Part;
import org.aedile.server.privacy.PersonalRecords.Search;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows with ascending numbers that may hold something about a person, searched some at a time. Thread-safe. */
public final class NumberedRows {
    /** Rows that are looked at in one go. */
    private static final int BATCH = 1000;

    private final JdbcClient client;
    private final Query query;
    private final RowMapper<PersonalRecord> reader;

    /**
     * How they are read.
     *
     * @param rows SQL that selects an agency's, which is its only parameter and its last condition
     * @param number their column with the number, which is the id of their reference
     * @param at their column with the time
     * @param source their column with the id of the source
     */
    public record Query(String rows, String number, String at, String source) {
        private String next() {
            return rows
                    + " and %1$s > ? and %2$s >= ? and %2$s < ? and (? or %3$s = any (?)) order by %1$s limit %4$d"
                            .formatted(number, at, source, BATCH);
        }
    }

    public NumberedRows(JdbcClient client, Query query, RowMapper<PersonalRecord> reader) {
        this.client = client;
        this.query = query;
        this.reader = reader;
    }

    /** What came of the next of them; {@code after} is the number of the last one before, empty at the beginning. */
    public Part search(Search search, String after) {
        List<PersonalRecord> rows = client.sql(query.next())
                .params(
                        search.agency(),
                        after.isEmpty() ? 0 : Long.parseLong(after),
                        Timestamp.from(search.from()),
                        Timestamp.from(search.to()),
                        search.sources().isEmpty(),
                        search.sources().toArray(String[]::new))
                .query(reader)
                .list();
        Optional<String> next = rows.size() < BATCH
                ? Optional.empty()
                : Optional.of(rows.get(rows.size() - 1).reference().id());
        return new Part(rows.stream().filter(search.fits()).toList(), rows.size(), 0, next);
    }

    /** The one that it refers to, unless it is gone or another agency's. */
    public Optional<PersonalRecord> find(Reference reference, String agency) {
        return client.sql(query.rows() + " and " + query.number() + " = ?")
                .params(agency, Long.parseLong(reference.id()))
                .query(reader)
                .optional();
    }
}
