package org.aedile.server.notification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.audit.Subject;
import org.aedile.server.notification.NotificationKind;
import org.aedile.server.notification.internal.Subscription.About;
import org.aedile.server.notification.internal.Subscription.Audience;
import org.aedile.server.notification.internal.Subscription.Quiet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The subscriptions of agencies in PostgreSQL. Thread-safe. */
@Component
class Subscriptions {
    private static final String KIND = "notification-subscription";
    private static final int MOST = 200;
    private static final String PUT = """
            insert into notification_subscription (id, agency_id, kinds, severity, categories, channel, target, roles,
                on_duty, quiet_from, quiet_to, written_by, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient client;
    private final Deeds deeds;
    private final InstantSource clock;

    Subscriptions(JdbcClient client, Deeds deeds, InstantSource clock) {
        this.client = client;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** Those of an agency, in the order in which they were written. */
    List<Subscription> list(AgencyId agency) {
        return client.sql("select * from notification_subscription where agency_id = ? order by written_at, id")
                .param(agency.value())
                .query(Subscriptions::read)
                .list();
    }

    @Transactional
    public Subscription add(Subscription wanted, Caller caller) {
        if (list(wanted.agency()).size() >= MOST) {
            throw new AedileException(
                    ErrorCode.CONFLICT, "%s has %d subscriptions, limit %d".formatted(wanted.agency(), MOST, MOST));
        }
        Quiet quiet = wanted.quiet();
        client.sql(PUT)
                .params(Arrays.asList(
                        wanted.id(),
                        wanted.agency().value(),
                        wanted.about().kinds().stream()
                                .map(NotificationKind::word)
                                .toArray(String[]::new),
                        SeverityRank.of(wanted.about().least()),
                        wanted.about().categories().toArray(String[]::new),
                        wanted.channel().word(),
                        wanted.target(),
                        wanted.audience().roles().toArray(String[]::new),
                        wanted.audience().onDuty(),
                        quiet == null ? null : Time.valueOf(quiet.from()),
                        quiet == null ? null : Time.valueOf(quiet.to()),
                        caller.username(),
                        Timestamp.from(clock.instant())))
                .update();
        deeds.done("wrote", new Subject(KIND, wanted.id()), wanted.toString());
        return wanted;
    }

    /**
     * @throws AedileException {@code NOT_FOUND} when the agency has none by that id
     */
    @Transactional
    public void remove(String id, Caller caller) {
        int gone = client.sql("delete from notification_subscription where id = ? and agency_id = ?")
                .params(id, caller.agency().value())
                .update();
        if (gone == 0) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND,
                    "there is no subscription " + id + " of your agency",
                    "GET /api/v1/notifications/subscriptions lists them");
        }
        deeds.done("removed", KIND, id);
    }

    private static Subscription read(ResultSet row, int number) throws SQLException {
        Set<NotificationKind> kinds =
                texts(row, "kinds").stream().map(NotificationKind::ofRow).collect(Collectors.toUnmodifiableSet());
        return new Subscription(
                row.getString("id"),
                AgencyId.of(row.getString("agency_id")),
                new About(kinds, SeverityRank.severity(row.getInt("severity")), Set.copyOf(texts(row, "categories"))),
                ChannelKind.ofRow(row.getString("channel")),
                row.getString("target"),
                new Audience(texts(row, "roles"), row.getBoolean("on_duty")),
                quiet(row.getTime("quiet_from"), row.getTime("quiet_to")));
    }

    private static @Nullable Quiet quiet(@Nullable Time from, @Nullable Time to) {
        return from == null || to == null ? null : new Quiet(from.toLocalTime(), to.toLocalTime());
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
