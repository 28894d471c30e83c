package org.aedile.server.workbench.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.server.api.DomainChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often rules fire, and how often for nothing. Thread-safe. */
@Component
class RuleNumbers {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration NOISE = Duration.ofDays(30);

    private static final String ALERTS = """
            select rule_id, count(*) filter (where detected_at > ?) as hits,
                count(*) filter (where close_reason is not null) as closed,
                count(*) filter (where close_reason = 'false') as wrong
            from alert where domain_id = ? and detected_at > ? group by rule_id
            """;
    private static final String SHADOW =
            "select rule_id, sum(hits) as hits from rule_hit where domain_id = ? and hour > ? group by rule_id";

    private final JdbcClient client;
    private final DomainChoice domains;

    RuleNumbers(JdbcClient client, DomainChoice domains) {
        this.client = client;
        this.domains = domains;
    }

    /**
     * What a rule did lately.
     *
     * @param hits alerts of the last 24 h, those that nobody was alerted by included
     * @param noise share of the alerts closed in the last 30 days that were false, 0 to 1; null when none was closed
     */
    record Numbers(int hits, @Nullable Double noise) {
        static final Numbers NONE = new Numbers(0, null);

        Numbers plus(int more) {
            return new Numbers(hits + more, noise);
        }
    }

    /** By rule, those that did anything in that domain. */
    Map<String, Numbers> of(@Nullable String requestedDomain) {
        String domain = domains.idOf(requestedDomain);
        Instant now = domains.clockOf(domain).instant();
        Map<String, Numbers> numbers = new HashMap<>();
        client.sql(ALERTS)
                .params(Timestamp.from(now.minus(DAY)), domain, Timestamp.from(now.minus(NOISE)))
                .query(row -> {
                    int closed = row.getInt("closed");
                    Double noise = closed == 0 ? null : row.getInt("wrong") / (double) closed;
                    numbers.put(row.getString("rule_id"), new Numbers(row.getInt("hits"), noise));
                });
        client.sql(SHADOW).params(domain, Timestamp.from(now.minus(DAY))).query(row -> {
            Numbers live = numbers.getOrDefault(row.getString("rule_id"), Numbers.NONE);
            numbers.put(row.getString("rule_id"), live.plus(row.getInt("hits")));
        });
        return numbers;
    }

    /** How many alerts rules of these ids raised in the domain since then. */
    int alertsSince(List<String> rules, String domain, Instant since) {
        return Optional.ofNullable(client.sql(
                                "select count(*) from alert where rule_id = any (?) and domain_id = ? and detected_at > ?")
                        .params(rules.toArray(String[]::new), domain, Timestamp.from(since))
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }
}
