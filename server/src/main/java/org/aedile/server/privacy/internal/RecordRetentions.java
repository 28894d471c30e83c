package org.aedile.server.privacy.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.oversight.Act;
import org.aedile.server.oversight.FourEyes;
import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.DueRecords;
import org.aedile.server.privacy.RecordKind;
import org.aedile.server.privacy.RecordRetention;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The times for which agencies keep what their people wrote; to change one takes two people. */
@Component
class RecordRetentions implements RecordRetention {
    private static final String KEEP = """
            insert into record_retention (agency_id, kind, days, reason, changed_by, changed_at)
            values (?, ?, ?, ?, ?, ?) on conflict (agency_id, kind) do update set days = excluded.days,
                reason = excluded.reason, changed_by = excluded.changed_by, changed_at = excluded.changed_at
            """;

    private final JdbcClient client;
    private final AedileProperties.Records city;
    private final FourEyes fourEyes;
    private final Deeds deeds;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    RecordRetentions(
            JdbcClient client,
            AedileProperties properties,
            FourEyes fourEyes,
            Deeds deeds,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.client = client;
        this.city = properties.records();
        this.fourEyes = fourEyes;
        this.deeds = deeds;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How long an agency keeps records of a kind.
     *
     * @param changedBy who said so; null while it is the city's time
     * @param reason why; empty while it is the city's time
     */
    record KeptTime(
            RecordKind kind,
            int days,
            @Nullable String changedBy,
            @Nullable Instant changedAt,
            String reason) {}

    @Override
    public DueRecords due(RecordKind kind, Due due) {
        return new DueRecords(kind, cityDays(kind), due);
    }

    /** Those of the caller's agency, each kind once. */
    List<KeptTime> list(Caller caller) {
        Map<RecordKind, KeptTime> own = client
                .sql("select * from record_retention where agency_id = ?")
                .param(caller.agency().value())
                .query(RecordRetentions::read)
                .list()
                .stream()
                .collect(Collectors.toMap(KeptTime::kind, Function.identity()));
        return Arrays.stream(RecordKind.values())
                .map(kind -> own.getOrDefault(kind, new KeptTime(kind, cityDays(kind), null, null, "")))
                .toList();
    }

    /** Changes the time of the caller's agency; counts for what there is already too. */
    List<KeptTime> change(RecordKind kind, int days, String reason, Caller caller) {
        String content = "%s of %s: %d days".formatted(kind.word(), caller.agency(), days);
        fourEyes.require(new Act(Act.Kind.CHANGE_RETENTION, kind.word(), content, reason), caller);
        transactions.executeWithoutResult(status -> {
            client.sql(KEEP)
                    .params(
                            caller.agency().value(),
                            kind.word(),
                            days,
                            reason,
                            caller.username(),
                            Timestamp.from(clock.instant()))
                    .update();
            deeds.done("changed-retention", "record-kind", kind.word());
        });
        return list(caller);
    }

    private int cityDays(RecordKind kind) {
        Duration kept = switch (kind) {
            case INCIDENT -> city.incidentRetention();
            case SHIFT_LOG -> city.shiftLogRetention();
        };
        return Math.toIntExact(kept.toDays());
    }

    private static KeptTime read(ResultSet row, int number) throws SQLException {
        return new KeptTime(
                RecordKind.ofRow(row.getString("kind")),
                row.getInt("days"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("reason"));
    }
}
