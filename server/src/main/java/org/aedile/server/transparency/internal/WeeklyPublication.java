package org.aedile.server.transparency.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditTrail;
import org.aedile.server.audit.Subject;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.transparency.Publication;
import org.aedile.server.transparency.WeekReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Publishes each week once: its text into the table, and in the same transaction its hash into the audit log. */
@Component
class WeeklyPublication implements Publication {
    static final String KIND = "published-week";

    /** A week is counted a day after its end, so that what was written late is in it. */
    private static final int DAYS_OF_GRACE = 1;

    private static final int MOST_WEEKS_BACK = 26;

    private final boolean published;
    private final WeekCounts counts;
    private final JdbcClient client;
    private final AuditTrail trail;
    private final TransactionTemplate transactions;
    private final JsonMapper json;

    WeeklyPublication(
            AedileProperties properties,
            WeekCounts counts,
            JdbcClient client,
            AuditTrail trail,
            TransactionTemplate transactions,
            JsonMapper json) {
        this.published = properties.publicPage();
        this.counts = counts;
        this.client = client;
        this.trail = trail;
        this.transactions = transactions;
        this.json = json;
    }

    /** A week as it was published: the very text. */
    record Week(String name, String report, Instant publishedAt) {}

    @Override
    public synchronized int publish(Instant now) {
        if (!published) {
            return 0;
        }
        return Asking.as(Asker.Part.PLATFORM, () -> publishOpen(now));
    }

    private int publishOpen(Instant now) {
        LocalDate current = WeekCounts.mondayOf(now.minus(java.time.Duration.ofDays(DAYS_OF_GRACE)));
        LocalDate oldest = current.minusWeeks(MOST_WEEKS_BACK);
        return counts.firstMonday()
                .map(first -> first.isBefore(oldest) ? oldest : first)
                .map(first -> publish(first, current, now))
                .orElse(0);
    }

    /** The newest first. */
    List<Week> list(int limit) {
        return client.sql("select * from published_week order by week desc limit ?")
                .param(limit)
                .query((row, number) -> new Week(
                        row.getString("week"),
                        row.getString("report"),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }

    private int publish(LocalDate first, LocalDate end, Instant now) {
        return (int) first.datesUntil(end, java.time.Period.ofWeeks(1))
                .filter(monday -> publish(counts.count(monday), now))
                .count();
    }

    /** False when it was published before, by this server or another. */
    private boolean publish(WeekReport report, Instant now) {
        String text = json.writeValueAsString(report);
        return Boolean.TRUE.equals(transactions.execute(status -> {
            int added = client.sql("insert into published_week (week, report, published_at) values (?, ?, ?)"
                            + " on conflict do nothing")
                    .params(report.week(), text, Timestamp.from(now))
                    .update();
            if (added > 0) {
                trail.write(AuditEntry.done(now, Actor.PLATFORM, "published", new Subject(KIND, report.week()))
                        .withContent(text));
            }
            return added > 0;
        }));
    }
}
