package org.aedile.server.workbench.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Severity;
import org.aedile.server.alert.Said;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.alert.ShadowAlerts;
import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.Retained;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what rules in shadow found, by rule and hour, and keeps the newest of each. What personal sources said is not kept
 * with them. Thread-safe.
 */
@Component
class ShadowHits implements ShadowAlerts, Retained {
    private static final int KEPT = 20;

    private static final String COUNT = """
            insert into rule_hit (rule_id, domain_id, agency_id, hour, hits)
            values (?, ?, ?, date_trunc('hour', ?::timestamptz), 1)
            on conflict (rule_id, domain_id, agency_id, hour) do update set hits = rule_hit.hits + 1
            """;
    private static final String KEEP = """
            insert into rule_hit_alert (alert_id, domain_id, agency_id, rule_id, severity, title, explanation, saying,
                source_id, detected_at, observations)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (alert_id, domain_id) do nothing
            """;
    private static final String THIN = """
            delete from rule_hit_alert where rule_id = ? and domain_id = ? and alert_id not in (
                select alert_id from rule_hit_alert where rule_id = ? and domain_id = ?
                order by detected_at desc, alert_id limit ?)
            """;

    private final JdbcClient client;
    private final SourceRegistry sources;

    ShadowHits(JdbcClient client, SourceRegistry sources) {
        this.client = client;
        this.sources = sources;
    }

    /**
     * One thing that a rule in shadow found.
     *
     * @param id of the alert that it would have been
     * @param explanation in English; empty where the source's data are personal
     * @param saying the same for screens to put into words
     */
    record ShadowHit(
            String id,
            String severity,
            String title,
            String explanation,
            List<Said> saying,
            String source,
            Instant detectedAt,
            List<String> observations) {}

    /** How many in the hour that begins then. */
    record HitHour(Instant at, int hits) {}

    @Override
    public void keep(List<Alert> alerts) {
        alerts.stream().filter(alert -> alert.revision() == 1).forEach(this::keep);
    }

    private void keep(Alert alert) {
        String rule = RuleFiles.idOf(alert.rule());
        boolean personal = isPersonal(alert);
        Timestamp at = Timestamp.from(alert.detectedAt());
        int fresh = client.sql(KEEP)
                .params(
                        alert.id(),
                        alert.timeDomain(),
                        alert.agency().value(),
                        rule,
                        SeverityRank.of(alert.severity()),
                        alert.title(),
                        personal ? "" : alert.explanation(),
                        personal ? "" : AlertSaying.in(alert.attributes()).text(),
                        alert.source().value(),
                        at,
                        alert.observations().toArray(String[]::new))
                .update();
        if (fresh > 0) {
            client.sql(COUNT)
                    .params(rule, alert.timeDomain(), alert.agency().value(), at)
                    .update();
            client.sql(THIN)
                    .params(rule, alert.timeDomain(), rule, alert.timeDomain(), KEPT)
                    .update();
        }
    }

    /**
     * Whose hits are asked for. A draft may claim any ids, and a rule of the city finds things everywhere, so people see what
     * was found at sources of their own.
     *
     * @param rules ids of rules and correlations
     * @param agency whose sources; empty for all
     */
    record Of(List<String> rules, String agency) {
        Object[] params(Object... others) {
            return Stream.concat(Stream.of(rules.toArray(String[]::new), agency, agency), Stream.of(others))
                    .toArray();
        }
    }

    /** The newest first, at most twenty. */
    List<ShadowHit> newest(Of rules, String domain) {
        return client.sql("select * from rule_hit_alert where rule_id = any (?) and (? = '' or agency_id = ?)"
                        + " and domain_id = ? order by detected_at desc limit " + KEPT)
                .params(rules.params(domain))
                .query((row, number) -> new ShadowHit(
                        row.getString("alert_id"),
                        word(SeverityRank.severity(row.getInt("severity"))),
                        row.getString("title"),
                        row.getString("explanation"),
                        Said.of(AlertSaying.parse(row.getString("saying"))),
                        row.getString("source_id"),
                        row.getTimestamp("detected_at").toInstant(),
                        List.of((String[]) row.getArray("observations").getArray())))
                .list();
    }

    /** Hours with hits since then, the oldest first. */
    List<HitHour> hours(Of rules, String domain, Instant since) {
        return client.sql("select hour, sum(hits) as hits from rule_hit where rule_id = any (?)"
                        + " and (? = '' or agency_id = ?) and domain_id = ? and hour >= ? group by hour order by hour")
                .params(rules.params(domain, Timestamp.from(since)))
                .query((row, number) -> new HitHour(row.getTimestamp("hour").toInstant(), row.getInt("hits")))
                .list();
    }

    @Override
    public String name() {
        return "hits of rules in shadow";
    }

    @Override
    public long removeExpired(Due due) {
        return client.sql("delete from rule_hit_alert a using retention_of r where a.source_id = r.source_id"
                        + " and a.stored_at < ?::timestamptz - r.retention_days * interval '1 day'" + Due.OF_AGENCY)
                .params(due.parameters())
                .update();
    }

    @Override
    public long erase(String sourceId) {
        return client.sql("delete from rule_hit_alert where source_id = ?")
                .param(sourceId)
                .update();
    }

    private boolean isPersonal(Alert alert) {
        return sources.find(alert.source().value())
                .map(Source::stewardship)
                .map(stewardship -> stewardship.dataClass().encrypted())
                .orElse(true);
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
