package org.aedile.server.notification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.notification.NotificationKind;
import org.aedile.server.oversight.Notices;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Turns what was written down into deliveries, each exactly once however many servers plan: rows are locked, and those with
 * one key wait for each other. What was told with the same key shortly before, and no less urgently, is counted there.
 */
@Component
class Planner {
    private static final String NEXT = """
            select * from notification where planned_at is null order by stored_at, id limit 1 for update skip locked
            """;
    private static final String EARLIER = """
            select id from notification where agency_id = ? and domain_id = ? and key = ? and planned_at is not null
                and repeats_of is null and severity >= ? and stored_at > ?
            order by stored_at desc limit 1
            """;
    private static final String REPEAT = "update notification set repeats = repeats + 1, repeated_at = ? where id = ?";
    private static final String ADD = """
            insert into notification_delivery (id, notification_id, agency_id, live, channel, target, roles, people, state,
                reason, queued_at, next_at)
            values (md5(? || ' ' || ? || ' ' || ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final JdbcClient client;
    private final TransactionTemplate transactions;
    private final DeliveryPlan plan;
    private final Reach reach;
    private final Notices notices;
    private final InstantSource clock;
    private final Duration window;

    Planner(
            JdbcClient client,
            TransactionTemplate transactions,
            DeliveryPlan plan,
            Reach reach,
            Notices notices,
            InstantSource clock,
            AedileProperties properties) {
        this.client = client;
        this.transactions = transactions;
        this.plan = plan;
        this.reach = reach;
        this.notices = notices;
        this.clock = clock;
        this.window = properties.notifications().repeatWindow();
    }

    /** Plans all that waits, and tells the screens of those whom it concerns. */
    void planAll() {
        Set<AgencyId> told = new HashSet<>();
        Optional<AgencyId> next = planNext();
        while (next.isPresent()) {
            told.add(next.get());
            next = planNext();
        }
        told.forEach(notices::changed);
    }

    private Optional<AgencyId> planNext() {
        return Objects.requireNonNull(transactions.execute(status -> {
            Optional<Waiting> next = client.sql(NEXT).query(Planner::read).optional();
            next.ifPresent(this::plan);
            return next.map(Waiting::agency);
        }));
    }

    private void plan(Waiting told) {
        waitForThoseWithItsKey(told);
        Timestamp now = Timestamp.from(clock.instant());
        Optional<String> earlier = client.sql(EARLIER)
                .params(
                        told.agency().value(),
                        told.timeDomain(),
                        told.key(),
                        SeverityRank.of(told.severity()),
                        Timestamp.from(told.storedAt().minus(window)))
                .query(String.class)
                .optional();
        if (earlier.isPresent()) {
            client.sql(REPEAT)
                    .params(Timestamp.from(told.storedAt()), earlier.get())
                    .update();
        } else {
            boolean live = reach.isLive(told.timeDomain());
            plan.of(told).forEach(delivery -> add(told, delivery, live, now));
        }
        client.sql("update notification set planned_at = ?, repeats_of = ? where id = ?")
                .params(java.util.Arrays.asList(now, earlier.orElse(null), told.id()))
                .update();
    }

    private void waitForThoseWithItsKey(Waiting told) {
        client.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("notification %s %s %s".formatted(told.agency(), told.timeDomain(), told.key()))
                .query(row -> {});
    }

    private void add(Waiting told, Delivery delivery, boolean live, Timestamp now) {
        String channel = delivery.way().channel().word();
        String target = delivery.way().target();
        client.sql(ADD)
                .params(
                        told.id(),
                        channel,
                        target,
                        told.id(),
                        told.agency().value(),
                        live,
                        channel,
                        target,
                        delivery.roles().toArray(String[]::new),
                        delivery.people().toArray(String[]::new),
                        delivery.withheld().isEmpty() ? "queued" : "withheld",
                        delivery.withheld(),
                        now,
                        now)
                .update();
    }

    private static Waiting read(ResultSet row, int number) throws SQLException {
        return new Waiting(
                row.getString("id"),
                AgencyId.of(row.getString("agency_id")),
                row.getString("domain_id"),
                NotificationKind.ofRow(row.getString("kind")),
                row.getString("key"),
                severity(row),
                row.getString("category"),
                Subscriptions.texts(row, "roles"),
                Subscriptions.texts(row, "people"),
                only(row.getString("channel"), row.getString("target")),
                row.getTimestamp("stored_at").toInstant());
    }

    private static Severity severity(ResultSet row) throws SQLException {
        return SeverityRank.severity(row.getInt("severity"));
    }

    private static Waiting.@Nullable Way only(@Nullable String channel, @Nullable String target) {
        return channel == null || target == null ? null : new Waiting.Way(ChannelKind.ofRow(channel), target);
    }
}
