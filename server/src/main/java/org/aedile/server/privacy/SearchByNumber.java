package org.aedile.server.privacy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.aedile.server.privacy.PersonalRecords.Part;
import org.aedile.server.privacy.PersonalRecords.Search;

/**
 * A search through rows that have ascending numbers, some at a time.
 *
 * @param search what is looked for
 * @param after number of the last row of the part before; empty at the beginning
 */
public record SearchByNumber(Search search, String after) {
    /** Rows that are looked at in one go. */
    public static final int BATCH = 1000;

    /** Agency, number that rows lie above, earliest and latest time, whether all sources count, and which. */
    public Object[] parameters() {
        return new Object[] {
            search.agency(),
            after.isEmpty() ? 0 : Long.parseLong(after),
            Timestamp.from(search.from()),
            Timestamp.from(search.to()),
            search.sources().isEmpty(),
            search.sources().toArray(String[]::new)
        };
    }

    /** What came of the next {@link #BATCH} rows, each with its number as the id of its reference. */
    public Part part(List<PersonalRecord> rows) {
        Optional<String> next = rows.size() < BATCH
                ? Optional.empty()
                : Optional.of(rows.get(rows.size() - 1).reference().id());
        return new Part(rows.stream().filter(search.fits()).toList(), rows.size(), 0, next);
    }
}
