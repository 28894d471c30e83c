package org.aedile.server.notification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.api.Cursor;
import org.aedile.server.audit.Subject;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.notification.NotificationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was told to whom, and what became of it. Thread-safe. */
@Component
class Records {
    static final String DELIVERY = "notification-delivery";
    private static final String FOR_ME = """
            exists (select from notification_delivery d where d.notification_id = n.id and d.channel = 'screen'
                and d.state <> 'withheld' and (d.roles = '{}' or d.roles && ?::text[]) and (d.people = '{}' or ? = any (d.people)))
            """;
    private static final String MINE = """
            select n.*, s.seen_at from notification n
            left join notification_seen s on s.notification_id = n.id and s.username = ?
            where n.agency_id = ? and n.domain_id = ? and n.repeats_of is null
            """ + " and " + FOR_ME;
    private static final String NEWEST = " order by n.stored_at desc, n.id desc limit ?";
    private static final String SEE = """
            insert into notification_seen (notification_id, agency_id, username, seen_at)
            select n.id, n.agency_id, ?, ? from notification n where n.id = any (?) and n.agency_id = ?
            """ + " and " + FOR_ME + " on conflict do nothing returning notification_id";
    private static final String SHOWN = """
            update notification_delivery set state = 'delivered', delivered_at = ?, tries = 1, tried_at = ?, next_at = null
            where notification_id = any (?) and agency_id = ? and channel = 'screen' and state = 'queued'
                and (roles = '{}' or roles && ?::text[]) and (people = '{}' or ? = any (people))
            """;
    private static final String DELIVERIES = """
            select d.*, n.kind, n.severity, n.title from notification_delivery d
            join notification n on n.id = d.notification_id where d.agency_id = ?
            """;
    private static final String AGAIN = """
            update notification_delivery set state = 'queued', tries = 0, reason = '', next_at = ?
            where id = ? and agency_id = ? and state = 'failed' and channel <> 'screen'
            """;

    private final JdbcClient client;
    private final InstantSource clock;
    private final Deeds deeds;
    private final AedileProperties.Notifications settings;
    private final Wake wake;

    Records(JdbcClient client, InstantSource clock, Deeds deeds, AedileProperties properties, Wake wake) {
        this.client = client;
        this.clock = clock;
        this.deeds = deeds;
        this.settings = properties.notifications();
        this.wake = wake;
    }

    /** What came for somebody, newest first. */
    List<NotificationView> listFor(
            Caller caller, String timeDomain, boolean unseen, @Nullable Cursor after, int limit) {
        List<Object> parameters = new ArrayList<>(
                List.of(caller.username(), caller.agency().value(), timeDomain, roles(caller), caller.username()));
        String where = unseen ? " and s.seen_at is null" : "";
        if (after != null) {
            where += " and (n.stored_at, n.id) < (?, ?)";
            parameters.add(Timestamp.from(after.time()));
            parameters.add(after.id());
        }
        parameters.add(limit);
        return client.sql(MINE + where + NEWEST)
                .params(parameters)
                .query(Records::view)
                .list();
    }

    /** Somebody saw these; what wasn't for them stays as it is. */
    @Transactional
    public void see(List<String> ids, Caller caller) {
        Timestamp now = Timestamp.from(clock.instant());
        String[] wanted = ids.toArray(String[]::new);
        String agency = caller.agency().value();
        List<String> seen = client.sql(SEE)
                .params(caller.username(), now, wanted, agency, roles(caller), caller.username())
                .query(String.class)
                .list();
        client.sql(SHOWN)
                .params(now, now, wanted, agency, roles(caller), caller.username())
                .update();
        if (!seen.isEmpty()) {
            deeds.doneToEach(
                    "saw",
                    NotificationDesk.KIND,
                    seen.stream().collect(java.util.stream.Collectors.toMap(id -> id, id -> "")));
        }
    }

    /** What became of what the agency told, newest first. */
    List<DeliveryView> listDeliveries(Caller caller, Map<String, String> filter, @Nullable Cursor after, int limit) {
        List<Object> parameters = new ArrayList<>(List.of(caller.agency().value()));
        StringBuilder where = new StringBuilder();
        filter.forEach((column, value) -> {
            where.append(" and d.").append(column).append(" = ?");
            parameters.add(value);
        });
        if (after != null) {
            where.append(" and (d.queued_at, d.id) < (?, ?)");
            parameters.add(Timestamp.from(after.time()));
            parameters.add(after.id());
        }
        parameters.add(limit);
        return client.sql(DELIVERIES + where + " order by d.queued_at desc, d.id desc limit ?")
                .params(parameters)
                .query(Records::delivery)
                .list();
    }

    /**
     * Tries something anew that was given up.
     *
     * @throws AedileException {@code NOT_FOUND} when the agency has none by that id that was given up
     */
    @Transactional
    public void tryAgain(String id, Caller caller) {
        int queued = client.sql(AGAIN)
                .params(Timestamp.from(clock.instant()), id, caller.agency().value())
                .update();
        if (queued == 0) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND,
                    "no delivery " + id + " of your agency was given up",
                    "GET /api/v1/notifications/deliveries?state=failed lists them");
        }
        deeds.done("tried-again", new Subject(DELIVERY, id), "");
        wake.now();
    }

    /** Forgets what is past its retention, but for what still waits. */
    void removeExpired() {
        Instant before = clock.instant().minus(settings.retention());
        client.sql("delete from notification n where stored_at < ? and planned_at is not null and not exists (select"
                        + " from notification_delivery d where d.notification_id = n.id and d.state = 'queued'"
                        + " and d.channel <> 'screen')")
                .param(Timestamp.from(before))
                .update();
    }

    private static String[] roles(Caller caller) {
        return caller.roles().stream().map(Role::word).sorted().toArray(String[]::new);
    }

    private static NotificationView view(ResultSet row, int number) throws SQLException {
        return new NotificationView(
                row.getString("id"),
                NotificationKind.ofRow(row.getString("kind")),
                SeverityRank.severity(row.getInt("severity")).word(),
                row.getString("category"),
                row.getString("title"),
                row.getString("body"),
                row.getString("link"),
                row.getTimestamp("raised_at").toInstant(),
                row.getTimestamp("stored_at").toInstant(),
                row.getInt("repeats"),
                time(row, "seen_at"));
    }

    private static DeliveryView delivery(ResultSet row, int number) throws SQLException {
        return new DeliveryView(
                row.getString("id"),
                row.getString("notification_id"),
                NotificationKind.ofRow(row.getString("kind")),
                SeverityRank.severity(row.getInt("severity")).word(),
                row.getString("title"),
                ChannelKind.ofRow(row.getString("channel")),
                row.getString("target"),
                Subscriptions.texts(row, "roles"),
                Subscriptions.texts(row, "people"),
                row.getString("state"),
                row.getString("reason"),
                row.getInt("tries"),
                row.getTimestamp("queued_at").toInstant(),
                time(row, "tried_at"),
                time(row, "next_at"),
                time(row, "delivered_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
