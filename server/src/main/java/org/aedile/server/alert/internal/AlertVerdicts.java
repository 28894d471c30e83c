package org.aedile.server.alert.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.alert.CloseReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said of alerts when they closed them, one verdict for each, kept when the alert goes. Thread-safe. */
@Repository
class AlertVerdicts {
    private static final String KEEP = """
            insert into alert_verdict
                (domain_id, alert_id, agency_id, kind, rule_id, category, severity, verdict, detected_at, given_at)
            select domain_id, id, agency_id, kind, rule_id, category, severity, ?, detected_at, ? from alert where id = ?
            on conflict (alert_id, domain_id) do update set verdict = excluded.verdict, given_at = excluded.given_at
            """;
    private static final String COUNT = """
            select kind, rule_id, verdict, count(*) as count from alert_verdict
            where domain_id = ? and agency_id = ? and given_at > ?
            group by kind, rule_id, verdict order by kind, rule_id, verdict
            """;

    private final JdbcClient client;

    AlertVerdicts(JdbcClient client) {
        this.client = client;
    }

    /**
     * How often people said so of the alerts of a rule.
     *
     * @param kind family of the detector
     * @param rule rule or detector setting
     */
    record VerdictCount(String kind, String rule, CloseReason verdict, int count) {}

    /** The last word on an alert; call it in the transaction that closes it. */
    void keep(String alert, CloseReason verdict, Timestamp at) {
        client.sql(KEEP).params(verdict.word(), at, alert).update();
    }

    /** Nothing is said of it any more; call it in the transaction that opens it again. */
    void withdraw(String alert) {
        client.sql("delete from alert_verdict where alert_id = ?").param(alert).update();
    }

    /** Those of an agency's own alerts since then. */
    List<VerdictCount> count(String timeDomain, AgencyId agency, Instant since) {
        return client.sql(COUNT)
                .params(timeDomain, agency.value(), Timestamp.from(since))
                .query((row, number) -> new VerdictCount(
                        row.getString("kind"),
                        row.getString("rule_id"),
                        reason(row.getString("verdict")),
                        row.getInt("count")))
                .list();
    }

    private static CloseReason reason(String word) {
        return Arrays.stream(CloseReason.values())
                .filter(reason -> reason.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("verdict '" + word + "' is in a row"));
    }
}
