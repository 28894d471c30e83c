package org.aedile.server.privacy;

import java.sql.Timestamp;
import org.aedile.kernel.AgencyId;

/**
 * Records that people wrote, are past the time for which their agency keeps them, and that no legal hold protects.
 *
 * @param cityDays how long the city keeps them where their agency says nothing
 */
public record DueRecords(RecordKind kind, int cityDays, Due due) {
    /**
     * The condition for rows of the alias {@code r} that have an {@code agency_id}; it takes {@link #parameters()}.
     *
     * @param since SQL of the time from which it is counted
     * @param record SQL of the record that a hold is on
     */
    public String where(String since, String record) {
        return """
                %s < ?::timestamptz - interval '1 day' * coalesce((select k.days from record_retention k
                    where k.agency_id = r.agency_id and k.kind = '%s'), ?)
                and (? = '' or r.agency_id = ?)
                and not exists (select from record_hold h
                    where h.lifted_at is null and h.kind = '%s' and h.record_id = %s)
                """.formatted(since, kind.word(), kind.word(), record);
    }

    /** In the order of {@link #where}. */
    public Object[] parameters() {
        String wanted = due.agency().map(AgencyId::value).orElse("");
        return new Object[] {Timestamp.from(due.now()), cityDays, wanted, wanted};
    }
}
