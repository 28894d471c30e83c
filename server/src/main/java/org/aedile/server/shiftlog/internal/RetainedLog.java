package org.aedile.server.shiftlog.internal;

import org.aedile.server.access.Caller;
import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.DueRecords;
import org.aedile.server.privacy.KeptRecords;
import org.aedile.server.privacy.RecordKind;
import org.aedile.server.privacy.RecordRetention;
import org.aedile.server.privacy.Retained;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Entries and handovers of a shift log end as its agency says; a hold is on an agency's log as a whole. */
@Component
class RetainedLog implements Retained, KeptRecords {
    private final JdbcTemplate jdbc;
    private final RecordRetention retention;

    RetainedLog(JdbcTemplate jdbc, RecordRetention retention) {
        this.jdbc = jdbc;
        this.retention = retention;
    }

    @Override
    public String name() {
        return "entries of shift logs";
    }

    @Override
    public long removeExpired(Due due) {
        DueRecords records = retention.due(RecordKind.SHIFT_LOG, due);
        String past = records.where("r.stored_at", "r.agency_id");
        long gone = jdbc.update("delete from shift_log_entry r where " + past, records.parameters());
        gone += jdbc.update("delete from shift_handover r where " + past, records.parameters());
        if (gone > 0) {
            jdbc.execute("vacuum shift_log_entry, shift_handover");
        }
        return gone;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.SHIFT_LOG;
    }

    /** The log of the caller's agency, whatever they call it. */
    @Override
    public HeldRecord require(String record, Caller caller) {
        return new HeldRecord(RecordKind.SHIFT_LOG, caller.agency().value());
    }
}
