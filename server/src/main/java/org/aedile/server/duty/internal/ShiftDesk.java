package org.aedile.server.duty.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Colleagues;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Subject;
import org.aedile.server.duty.Shift;
import org.aedile.server.duty.Shifts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Shifts in PostgreSQL. */
@Service
class ShiftDesk implements Shifts {
    private static final String KIND = "shift";
    private static final String PUT = """
            insert into shift (id, agency_id, name, desk, begins_at, ends_at, people, written_by)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set name = excluded.name, desk = excluded.desk, begins_at = excluded.begins_at,
                ends_at = excluded.ends_at, people = excluded.people, written_by = excluded.written_by
            where shift.agency_id = excluded.agency_id
            """;
    private static final String ELSEWHERE = """
            select who || ' sits at ' || desk || ' from ' || begins_at || ' to ' || ends_at
            from shift, unnest(people) who
            where agency_id = ? and id <> ? and begins_at < ? and ends_at > ? and who = any (?) and desk <> ? limit 1
            """;

    private final JdbcClient client;
    private final Deeds deeds;
    private final InstantSource clock;
    private final Colleagues colleagues;
    private final TransactionTemplate transactions;

    ShiftDesk(
            JdbcClient client,
            Deeds deeds,
            InstantSource clock,
            Colleagues colleagues,
            TransactionTemplate transactions) {
        this.colleagues = colleagues;
        this.transactions = transactions;
        this.client = client;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    public List<Shift> list(Instant from, Instant to, Caller caller) {
        return list(from, to, caller.agency());
    }

    private List<Shift> list(Instant from, Instant to, AgencyId agency) {
        return client.sql("select * from shift where agency_id = ? and begins_at < ? and ends_at > ?"
                        + " order by begins_at, desk, id")
                .params(agency.value(), Timestamp.from(to), Timestamp.from(from))
                .query(ShiftDesk::read)
                .list();
    }

    @Override
    public List<Shift> onDuty(Caller caller) {
        return onDuty(caller.agency());
    }

    @Override
    public List<Shift> onDuty(AgencyId agency) {
        Instant now = clock.instant();
        return list(now, now.plusMillis(1), agency).stream()
                .filter(shift -> shift.isOn(now))
                .toList();
    }

    @Override
    public List<Shift> endedSince(Instant from, AgencyId agency) {
        Instant now = clock.instant();
        return list(from, now, agency).stream()
                .filter(shift -> !shift.isOn(now))
                .toList();
    }

    @Override
    public List<String> peopleOnDuty(AgencyId agency) {
        Timestamp now = Timestamp.from(clock.instant());
        return client.sql("select distinct who from shift, unnest(people) who"
                        + " where agency_id = ? and begins_at <= ? and ends_at > ? order by who")
                .params(agency.value(), now, now)
                .query(String.class)
                .list();
    }

    @Override
    public Shift put(Shift shift, Caller caller) {
        DutyRights.requirePlanner(caller);
        colleagues.require(shift.people(), shift.agency());
        transactions.executeWithoutResult(status -> write(shift, caller));
        return shift;
    }

    private void write(Shift shift, Caller caller) {
        requireOneDesk(shift);
        int written = client.sql(PUT)
                .params(
                        shift.id(),
                        shift.agency().value(),
                        shift.name(),
                        shift.desk(),
                        Timestamp.from(shift.begins()),
                        Timestamp.from(shift.ends()),
                        shift.people().toArray(String[]::new),
                        caller.username())
                .update();
        if (written == 0) {
            throw notFound(shift.id());
        }
        deeds.done("wrote", new Subject(KIND, shift.id()), shift.toString());
    }

    @Override
    @Transactional
    public void remove(String id, Caller caller) {
        DutyRights.requirePlanner(caller);
        int gone = client.sql("delete from shift where id = ? and agency_id = ?")
                .params(id, caller.agency().value())
                .update();
        if (gone == 0) {
            throw notFound(id);
        }
        deeds.done("removed", KIND, id);
    }

    private void requireOneDesk(Shift shift) {
        String agency = shift.agency().value();
        String[] people = shift.people().toArray(String[]::new);
        client.sql(ELSEWHERE)
                .params(Arrays.asList(
                        agency,
                        shift.id(),
                        Timestamp.from(shift.ends()),
                        Timestamp.from(shift.begins()),
                        people,
                        shift.desk()))
                .query(String.class)
                .optional()
                .ifPresent(other -> {
                    throw new AedileException(ErrorCode.CONFLICT, other, "nobody sits at two desks at once");
                });
    }

    private static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND, "there is no shift " + id + " of your agency", "GET /api/v1/shifts lists them");
    }

    private static Shift read(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getString("id"),
                AgencyId.of(row.getString("agency_id")),
                row.getString("name"),
                row.getString("desk"),
                row.getObject("begins_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray("people").getArray()));
    }
}
