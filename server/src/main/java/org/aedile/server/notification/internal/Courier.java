package org.aedile.server.notification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.config.AedileProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Carries what is due out of the platform. A delivery is taken for a minute before it is tried, so that no other server tries
 * it too; when this one dies meanwhile, it is due again, under the same id, by which the other side knows it.
 */
@Component
class Courier {
    private static final Duration TAKEN_FOR = Duration.ofMinutes(1);
    private static final int AT_ONCE = 8;
    private static final String TAKE = """
            update notification_delivery d set tries = tries + 1, tried_at = :now, next_at = :until
            from notification n
            where n.id = d.notification_id and d.id in (
                select id from notification_delivery where state = 'queued' and channel <> 'screen' and next_at <= :now
                order by next_at limit :count for update skip locked)
            returning d.id, d.notification_id, d.channel, d.target, d.tries, n.agency_id, n.domain_id, n.kind, n.severity,
                n.category, n.title, n.body, n.link, n.raised_at
            """;
    private static final String END =
            "update notification_delivery set state = ?, reason = ?, next_at = null, delivered_at = ? where id = ?";
    private static final String AGAIN = "update notification_delivery set reason = ?, next_at = ? where id = ?";

    private final JdbcClient client;
    private final InstantSource clock;
    private final Map<ChannelKind, Channel> channels;
    private final Backoff backoff;

    Courier(JdbcClient client, InstantSource clock, List<Channel> channels, AedileProperties properties) {
        this.client = client;
        this.clock = clock;
        this.channels = channels.stream().collect(Collectors.toUnmodifiableMap(Channel::kind, Function.identity()));
        this.backoff = new Backoff(
                properties.notifications().firstRetry(),
                properties.notifications().tries(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** Tries all that is due now. */
    void carryAll() {
        List<Letter> taken = take();
        while (!taken.isEmpty()) {
            taken.forEach(this::carry);
            taken = take();
        }
    }

    private List<Letter> take() {
        Instant now = clock.instant();
        return client.sql(TAKE)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(TAKEN_FOR)))
                .param("count", AT_ONCE)
                .query(Courier::read)
                .list();
    }

    private void carry(Letter letter) {
        Channel.Outcome outcome = Optional.ofNullable(channels.get(letter.channel()))
                .map(channel -> channel.deliver(letter))
                .orElseGet(() -> new Channel.Outcome.Never("there is no such channel"));
        if (outcome instanceof Channel.Outcome.Delivered) {
            end(letter, "delivered", "");
        } else if (outcome instanceof Channel.Outcome.Later later) {
            backoff.after(letter.tries())
                    .ifPresentOrElse(
                            wait -> again(letter, later.reason(), wait), () -> end(letter, "failed", later.reason()));
        } else if (outcome instanceof Channel.Outcome.Never never) {
            end(letter, "failed", never.reason());
        }
    }

    private void again(Letter letter, String reason, Duration wait) {
        client.sql(AGAIN)
                .params(reason, Timestamp.from(clock.instant().plus(wait)), letter.delivery())
                .update();
    }

    private void end(Letter letter, String state, String reason) {
        Timestamp delivered = state.equals("delivered") ? Timestamp.from(clock.instant()) : null;
        client.sql(END)
                .params(java.util.Arrays.asList(state, reason, delivered, letter.delivery()))
                .update();
    }

    private static Letter read(ResultSet row, int number) throws SQLException {
        Letter.Content content = new Letter.Content(
                row.getString("agency_id"),
                row.getString("domain_id"),
                row.getString("kind"),
                SeverityRank.severity(row.getInt("severity")),
                row.getString("category"),
                row.getString("title"),
                row.getString("body"),
                row.getString("link"),
                row.getTimestamp("raised_at").toInstant());
        return new Letter(
                row.getString("id"),
                row.getString("notification_id"),
                ChannelKind.ofRow(row.getString("channel")),
                row.getString("target"),
                row.getInt("tries"),
                content);
    }
}
