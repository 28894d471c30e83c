package org.aedile.server.notification.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.aedile.server.access.Caller;
import org.aedile.server.config.AedileProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the channels are doing, by what became of what they took. */
@Component
class ChannelHealth {
    private static final Duration LOOKED_AT = Duration.ofDays(1);
    private static final String FIGURES = """
            select count(*) filter (where state = 'queued') as waiting,
                count(*) filter (where state = 'delivered') as delivered,
                count(*) filter (where state = 'failed') as failed, max(delivered_at) as last,
                coalesce((array_agg(reason order by tried_at desc nulls last))[1], '') as reason
            from notification_delivery
            where agency_id = ? and channel = ? and state <> 'withheld' and queued_at > ?
            """;

    private final JdbcClient client;
    private final InstantSource clock;
    private final List<Channel> channels;
    private final List<String> webhooks;

    ChannelHealth(JdbcClient client, InstantSource clock, List<Channel> channels, AedileProperties properties) {
        this.client = client;
        this.clock = clock;
        this.channels = List.copyOf(channels);
        this.webhooks = properties.notifications().webhooks().urls().keySet().stream()
                .sorted()
                .toList();
    }

    /** One line for each channel. */
    List<ChannelView> list(Caller caller) {
        return Arrays.stream(ChannelKind.values())
                .map(kind -> view(kind, caller))
                .toList();
    }

    private record Figures(
            int waiting,
            int delivered,
            int failed,
            @Nullable Instant last,
            String reason) {}

    private ChannelView view(ChannelKind kind, Caller caller) {
        Figures figures = client.sql(FIGURES)
                .params(
                        caller.agency().value(),
                        kind.word(),
                        Timestamp.from(clock.instant().minus(LOOKED_AT)))
                .query(ChannelHealth::figures)
                .single();
        String missing = channels.stream()
                .filter(channel -> channel.kind() == kind)
                .map(Channel::missing)
                .findFirst()
                .orElse("");
        return new ChannelView(
                kind,
                kind == ChannelKind.WEBHOOK ? webhooks : List.of(),
                state(missing, figures),
                missing.isEmpty() ? figures.reason() : missing,
                figures.waiting(),
                figures.delivered(),
                figures.failed(),
                figures.last());
    }

    private static String state(String missing, Figures figures) {
        if (!missing.isEmpty()) {
            return "unset";
        }
        if (!figures.reason().isEmpty()) {
            return "failing";
        }
        return figures.last() == null ? "unused" : "ok";
    }

    private static Figures figures(ResultSet row, int number) throws SQLException {
        Timestamp last = row.getTimestamp("last");
        return new Figures(
                row.getInt("waiting"),
                row.getInt("delivered"),
                row.getInt("failed"),
                last == null ? null : last.toInstant(),
                row.getString("reason"));
    }
}
