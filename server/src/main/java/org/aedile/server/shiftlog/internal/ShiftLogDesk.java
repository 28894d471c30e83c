package org.aedile.server.shiftlog.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Decisions;
import org.aedile.server.access.Deeds;
import org.aedile.server.agency.GroupId;
import org.aedile.server.alert.MarkedNote;
import org.aedile.server.alert.Marking;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.audit.Subject;
import org.aedile.server.gate.Gate;
import org.aedile.server.repeat.LateWriting;
import org.aedile.server.shiftlog.LogEntry;
import org.aedile.server.shiftlog.LogEntry.LogLinks;
import org.aedile.server.shiftlog.LogEntry.LogPlace;
import org.aedile.server.shiftlog.NewLogEntry;
import org.aedile.server.shiftlog.ShiftLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The shift log in PostgreSQL. An entry is there once for each id, however often it is sent. */
@Service
class ShiftLogDesk implements ShiftLog {
    private static final String KIND = "shift-log-entry";

    private static final String SELECT = """
            select e.*, (select c.id from shift_log_entry c where c.corrects = e.id order by c.sequence desc limit 1)
                as corrected_by
            from shift_log_entry e where
            """;
    private static final String ADD = """
            insert into shift_log_entry (id, agency_id, domain_id, at, written_at, stored_at, author, author_name, body,
                place, longitude, latitude, source_id, alert_id, incident_id, marking, note_owner, corrects)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
            """;

    private final JdbcClient client;
    private final Gate gate;
    private final DomainChoice domains;
    private final Deeds deeds;
    private final Decisions decisions;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    ShiftLogDesk(
            JdbcClient client,
            Gate gate,
            DomainChoice domains,
            Deeds deeds,
            Decisions decisions,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.client = client;
        this.gate = gate;
        this.domains = domains;
        this.deeds = deeds;
        this.decisions = decisions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public LogEntry write(NewLogEntry entry, Caller caller) {
        entry.corrects().ifPresent(corrected -> requireOwn(corrected, caller));
        return Objects.requireNonNull(transactions.execute(status -> writeNow(entry, caller)));
    }

    private LogEntry writeNow(NewLogEntry entry, Caller caller) {
        Instant now = domains.requireOpen(entry.timeDomain()).clock().instant();
        Optional<Instant> late = entry.writtenAt().flatMap(writtenAt -> LateWriting.find(writtenAt, now));
        if (add(entry, now, late, caller)) {
            deeds.done("wrote", new Subject(KIND, entry.id()), entry.note().text());
        }
        return find(entry.id(), caller)
                .filter(stored -> stored.author().equals(caller.username()))
                .orElseThrow(() -> new AedileException(
                        ErrorCode.CONFLICT, "entry " + entry.id() + " is somebody else's", "take another id"));
    }

    @Override
    public List<LogEntry> listNewest(String timeDomain, int limit, Caller caller) {
        return list(LogFilter.all(gate.sightOf(caller), timeDomain), limit);
    }

    /** Those of the filter, newest first. */
    List<LogEntry> list(LogFilter filter, int limit) {
        LogFilter.Where where = filter.where();
        return client.sql(SELECT + where.text() + " order by e.sequence desc limit ?")
                .params(where.parametersWith(limit))
                .query(ShiftLogDesk::read)
                .list();
    }

    private Optional<LogEntry> find(String id, Caller caller) {
        return client.sql(SELECT + "e.id = ? and e.agency_id = ?")
                .params(id, caller.agency().value())
                .query(ShiftLogDesk::read)
                .optional();
    }

    private boolean add(NewLogEntry entry, Instant now, Optional<Instant> late, Caller caller) {
        MarkedNote note = entry.note();
        LogPlace place = entry.place();
        LogLinks links = entry.links();
        return client.sql(ADD)
                        .params(Arrays.asList(
                                entry.id(),
                                caller.agency().value(),
                                entry.timeDomain(),
                                Timestamp.from(now),
                                late.map(Timestamp::from).orElse(null),
                                Timestamp.from(clock.instant()),
                                caller.username(),
                                caller.displayName(),
                                note.text(),
                                place.words(),
                                place.lon(),
                                place.lat(),
                                links.source(),
                                links.alert(),
                                links.incident(),
                                note.marking().word(),
                                note.owner().value(),
                                entry.corrects().orElse(null)))
                        .update()
                > 0;
    }

    /** Before the transaction, with which the entry of a refusal would go. */
    private void requireOwn(String id, Caller caller) {
        if (find(id, caller).isEmpty()) {
            AedileException absent = new AedileException(
                    ErrorCode.NOT_FOUND,
                    "there is no entry " + id + " in your shift log",
                    "GET /api/v1/shift-log/entries lists them");
            throw decisions.absent(caller, new Subject(KIND, id), () -> exists(id), absent);
        }
    }

    private boolean exists(String id) {
        return client.sql("select exists (select from shift_log_entry where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static LogEntry read(ResultSet row, int number) throws SQLException {
        Timestamp writtenAt = row.getTimestamp("written_at");
        AgencyId owner = AgencyId.of(row.getString("note_owner"));
        Marking marking = Marking.ofRow(row.getString("marking"));
        return new LogEntry(
                row.getString("id"),
                row.getLong("sequence"),
                row.getTimestamp("at").toInstant(),
                writtenAt == null ? null : writtenAt.toInstant(),
                row.getString("author"),
                row.getString("author_name"),
                row.getString("agency_id"),
                row.getString("body"),
                new LogPlace(row.getString("place"), decimal(row, "longitude"), decimal(row, "latitude")),
                new LogLinks(row.getString("source_id"), row.getString("alert_id"), row.getString("incident_id")),
                marking,
                marking == Marking.GROUP
                        ? GroupId.find(owner).map(GroupId::name).orElse("")
                        : "",
                row.getString("corrects"),
                row.getString("corrected_by"));
    }

    private static @Nullable Double decimal(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
