package org.aedile.server.notification.internal;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Deeds;
import org.aedile.server.notification.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of what a feature told under a key of its own. Asked by the platform. Thread-safe. */
@Component
class Receipts {
    private static final String FIND = """
            select d.channel, d.state, d.reason from notification n
            left join notification_delivery d on d.notification_id = n.id
            where n.domain_id = ? and n.agency_id = ? and n.key = ? and n.repeats_of is null
            order by d.channel, d.target
            """;
    private static final String AGAIN = """
            update notification_delivery d set state = 'queued', tries = 0, reason = '', next_at = ?
            from notification n
            where n.id = d.notification_id and n.domain_id = ? and n.agency_id = ? and n.key = ? and d.state = 'failed'
                and d.channel <> 'screen'
            returning d.id
            """;

    private final JdbcClient client;
    private final InstantSource clock;
    private final Deeds deeds;

    Receipts(JdbcClient client, InstantSource clock, Deeds deeds) {
        this.client = client;
        this.clock = clock;
        this.deeds = deeds;
    }

    private record Row(
            @Nullable String channel,
            @Nullable String state,
            @Nullable String reason) {
        boolean isPlanned() {
            return channel != null;
        }

        Receipt receipt() {
            return new Receipt(
                    Objects.requireNonNull(channel),
                    Receipt.State.ofRow(Objects.requireNonNull(state)),
                    Objects.requireNonNull(reason));
        }
    }

    /** Empty when nothing was told under that key; none while it waits for its plan. */
    Optional<List<Receipt>> find(String timeDomain, AgencyId agency, String key) {
        List<Row> rows = client.sql(FIND)
                .params(timeDomain, agency.value(), key)
                .query((row, number) ->
                        new Row(row.getString("channel"), row.getString("state"), row.getString("reason")))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        rows.stream().filter(Row::isPlanned).map(Row::receipt).toList());
    }

    /** Queues anew what was given up, under the same id. */
    void tryAgain(String timeDomain, AgencyId agency, String key) {
        List<String> queued = client.sql(AGAIN)
                .params(Timestamp.from(clock.instant()), timeDomain, agency.value(), key)
                .query(String.class)
                .list();
        if (!queued.isEmpty()) {
            deeds.doneToEach(
                    "tried-again",
                    Records.DELIVERY,
                    queued.stream().collect(Collectors.toMap(Function.identity(), id -> "")));
        }
    }
}
