package org.aedile.server.triage.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.triage.Escalation;
import org.aedile.server.triage.ItemChange;
import org.aedile.server.triage.ItemDetail.Comment;
import org.aedile.server.triage.ItemState;
import org.aedile.server.triage.ItemState.Mark;
import org.aedile.server.triage.grouping.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items in PostgreSQL: what survives a restart. Thread-safe. */
@Repository
class ItemStore {
    private static final String PUT = """
            insert into triage_item (domain_id, agency_id, id, number, kind, first_desk, desk, assignee, version, raised_at,
                waiting_since, acknowledged_by, acknowledged_at, closed_by, closed_at, close_reason, escalation,
                escalated_to, comments)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set desk = excluded.desk, assignee = excluded.assignee,
                version = excluded.version, waiting_since = excluded.waiting_since,
                acknowledged_by = excluded.acknowledged_by, acknowledged_at = excluded.acknowledged_at,
                closed_by = excluded.closed_by, closed_at = excluded.closed_at, close_reason = excluded.close_reason,
                escalation = excluded.escalation, escalated_to = excluded.escalated_to, comments = excluded.comments
            """;
    private static final String PUT_ALERT = """
            insert into triage_item_alert (domain_id, agency_id, alert_id, item_id) values (?, ?, ?, ?)
            on conflict (agency_id, domain_id, alert_id) do update set item_id = excluded.item_id
            where triage_item_alert.item_id <> excluded.item_id
            """;
    private static final String SETTLED = """
            select part.agency_id, part.alert_id from triage_item_alert part
            join triage_item item on item.id = part.item_id and item.closed_at is not null
            join alert on alert.id = part.alert_id and alert.domain_id = part.domain_id
                and alert.state <> 'closed' and alert.status <> 'retracted'
            where part.domain_id = ?
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ItemStore(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    /** Ids of an agency's items in which these alerts are. */
    List<String> ofAlerts(String timeDomain, AgencyId agency, Collection<String> alerts) {
        return client.sql("select distinct item_id from triage_item_alert"
                        + " where agency_id = ? and domain_id = ? and alert_id = any (?)")
                .params(agency.value(), timeDomain, alerts.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** An open item as it was stored, with the ids of its alerts in the order in which they came. */
    record Stored(AgencyId agency, Group.Origin origin, ItemState state, List<String> alerts) {}

    /** An alert of an agency's queue. */
    record Owned(AgencyId agency, String alert) {}

    /** Writes items and those of their alerts that aren't written yet; call it inside a transaction. */
    void store(String timeDomain, Collection<ItemChange> items) {
        List<Object[]> rows = items.stream().map(item -> row(timeDomain, item)).toList();
        jdbc.batchUpdate(PUT, rows);
        List<Object[]> parts = new ArrayList<>();
        for (ItemChange item : items) {
            item.parts()
                    .forEach(part -> parts.add(new Object[] {
                        timeDomain,
                        item.agency().value(),
                        part.alert().summary().id(),
                        item.id()
                    }));
        }
        if (!parts.isEmpty()) {
            jdbc.batchUpdate(PUT_ALERT, parts);
        }
    }

    /** The open items of a domain, oldest first. */
    List<Stored> listOpen(String timeDomain) {
        return client.sql("select item.*, array(select alert_id from triage_item_alert where item_id = item.id)"
                        + " as alerts from triage_item item where domain_id = ? and closed_at is null order by number")
                .param(timeDomain)
                .query((row, number) -> stored(row))
                .list();
    }

    /** The highest number that each agency's queue has reached. */
    Map<AgencyId, Long> lastNumbers(String timeDomain) {
        return client
                .sql("select agency_id, max(number) as number from triage_item where domain_id = ? group by agency_id")
                .param(timeDomain)
                .query((row, number) -> Map.entry(AgencyId.of(row.getString("agency_id")), row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Alerts that are still open in items that are closed. */
    List<Owned> listSettled(String timeDomain) {
        return client.sql(SETTLED)
                .param(timeDomain)
                .query((row, number) -> new Owned(AgencyId.of(row.getString("agency_id")), row.getString("alert_id")))
                .list();
    }

    void comment(CommentRow row) {
        client.sql("insert into triage_comment (domain_id, agency_id, item_id, act_id, person, at, text)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        row.timeDomain(),
                        row.agency().value(),
                        row.item(),
                        row.act(),
                        row.comment().person(),
                        Timestamp.from(row.comment().at()),
                        row.comment().text())
                .update();
    }

    /** A comment, and the act that it came with. */
    record CommentRow(String timeDomain, AgencyId agency, String item, String act, Comment comment) {}

    void removeComments(String act) {
        client.sql("delete from triage_comment where act_id = ?").param(act).update();
    }

    List<Comment> comments(String item) {
        return client.sql("select person, at, text from triage_comment where item_id = ? order by sequence")
                .param(item)
                .query((row, number) -> new Comment(row.getString("person"), time(row, "at"), row.getString("text")))
                .list();
    }

    void escalate(Escalation step, Instant waitingSince) {
        client.sql("insert into triage_escalation (domain_id, agency_id, item_id, waiting_since, step, recipient,"
                        + " people, at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        step.timeDomain(),
                        step.agency(),
                        step.item(),
                        Timestamp.from(waitingSince),
                        step.step(),
                        step.recipient().word(),
                        step.people().toArray(String[]::new),
                        Timestamp.from(step.at()))
                .update();
    }

    List<Escalation> escalations(String item) {
        return client.sql("select * from triage_escalation where item_id = ? order by at, step")
                .param(item)
                .query((row, number) -> new Escalation(
                        row.getString("domain_id"),
                        row.getString("agency_id"),
                        row.getString("item_id"),
                        row.getInt("step"),
                        Escalation.Recipient.valueOf(row.getString("recipient")
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                        texts(row, "people"),
                        time(row, "at")))
                .list();
    }

    private static Object[] row(String timeDomain, ItemChange item) {
        ItemState state = item.state();
        Mark acknowledged = state.acknowledged();
        Mark closed = state.closed();
        return new Object[] {
            timeDomain,
            item.agency().value(),
            item.id(),
            item.origin().number(),
            item.origin().kind().name().toLowerCase(Locale.ROOT),
            item.origin().desk(),
            state.desk(),
            state.assignee(),
            state.version(),
            Timestamp.from(state.raisedAt()),
            Timestamp.from(state.waitingSince()),
            acknowledged == null ? null : acknowledged.by(),
            acknowledged == null ? null : Timestamp.from(acknowledged.at()),
            closed == null ? null : closed.by(),
            closed == null ? null : Timestamp.from(closed.at()),
            state.closeReason(),
            state.escalation(),
            state.escalatedTo().toArray(String[]::new),
            state.comments()
        };
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Group.Kind kind = Group.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        return new Stored(
                AgencyId.of(row.getString("agency_id")),
                new Group.Origin(row.getLong("number"), kind, row.getString("first_desk")),
                new ItemState(
                        row.getString("id"),
                        row.getInt("version"),
                        time(row, "raised_at"),
                        time(row, "waiting_since"),
                        row.getString("desk"),
                        row.getString("assignee"),
                        mark(row, "acknowledged"),
                        mark(row, "closed"),
                        row.getString("close_reason"),
                        row.getInt("escalation"),
                        texts(row, "escalated_to"),
                        row.getInt("comments")),
                texts(row, "alerts"));
    }

    private static @Nullable Mark mark(ResultSet row, String what) throws SQLException {
        String by = row.getString(what + "_by");
        return by == null ? null : new Mark(by, time(row, what + "_at"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
