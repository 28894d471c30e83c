package org.aedile.server.notification.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.aedile.server.alert.AlertListener;
import org.aedile.server.notification.CityWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the alerts that people want to be told of. They are read from their table, from where the last look ended, so that an
 * alert that was stored right before the server died is told too; its id makes that once.
 */
@Component
class AlertScan implements AlertListener {
    /** Transactions that began before the last look and ended after it. */
    private static final int OVERLAP_SECONDS = 120;

    private static final String BEGIN = """
            insert into notification_scan (name, scanned_until) values ('alerts', ?)
            on conflict (name) do update set name = excluded.name returning scanned_until
            """;
    private static final String WRITE = """
            insert into notification (id, agency_id, domain_id, kind, key, severity, category, title, body, link, roles,
                people, raised_at, stored_at)
            select md5('alert ' || a.domain_id || ' ' || a.id), a.agency_id, a.domain_id, 'alert', 'alert ' || a.id,
                a.severity, a.category, left(case when a.personal then replace(?, '%s', a.kind) else a.title end, 200),
                left(case when a.personal then '' else a.explanation end, 2000), '/?sel=alert:' || a.id, '{}', '{}',
                a.detected_at, date_trunc('milliseconds', now())
            from alert a
            where a.stored_at > ? and a.status <> 'retracted' and a.state = 'new' and a.agency_id <> ''
                and case when exists (select from notification_subscription s where s.agency_id = a.agency_id)
                    then exists (select from notification_subscription s where s.agency_id = a.agency_id
                        and (s.kinds = '{}' or 'alert' = any (s.kinds)) and s.severity <= a.severity
                        and (s.categories = '{}' or a.category = any (s.categories)))
                    else a.severity = 3 end
            on conflict (id) do nothing
            """;

    private final JdbcClient client;
    private final InstantSource clock;
    private final Wake wake;
    private final String personal;

    AlertScan(JdbcClient client, InstantSource clock, Wake wake, CityWords words) {
        this.client = client;
        this.clock = clock;
        this.wake = wake;
        this.personal = words.say("alert.personal", "%s");
    }

    @Override
    public void alertsChanged(String timeDomain, List<AlertChange> changes) {
        if (changes.stream().anyMatch(AlertChange::raised)) {
            wake.now();
        }
    }

    /** Writes down what is to be told of alerts that were stored since the last look. */
    @Transactional
    public void scan() {
        Instant now = clock.instant();
        Instant since = client.sql(BEGIN)
                .param(Timestamp.from(now))
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
        client.sql(WRITE)
                .params(personal, Timestamp.from(since.minusSeconds(OVERLAP_SECONDS)))
                .update();
        client.sql("update notification_scan set scanned_until = ? where name = 'alerts'")
                .param(Timestamp.from(now))
                .update();
    }
}
