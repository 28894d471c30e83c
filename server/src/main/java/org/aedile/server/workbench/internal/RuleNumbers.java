package org.aedile.server.workbench.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.job.JobHost;
import org.aedile.server.api.DomainChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often rules fire, how often for nothing, and what they cost. Thread-safe. */
@Component
class RuleNumbers {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration NOISE = Duration.ofDays(30);

    private static final String ALERTS = """
            select rule_id, count(*) filter (where detected_at > ?) as day, count(*) filter (where detected_at > ?) as week,
                count(*) filter (where close_reason is not null) as closed,
                count(*) filter (where close_reason = 'false') as wrong
            from alert where domain_id = ? and detected_at > ? and (? = '' or agency_id = ?) group by rule_id
            """;
    private static final String SHADOW = """
            select rule_id, coalesce(sum(hits) filter (where hour > ?), 0) as day, sum(hits) as week
            from rule_hit where domain_id = ? and hour > ? and (? = '' or agency_id = ?) group by rule_id
            """;

    private final JdbcClient client;
    private final DomainChoice domains;
    private final JobHost jobs;

    RuleNumbers(JdbcClient client, DomainChoice domains, JobHost jobs) {
        this.client = client;
        this.domains = domains;
        this.jobs = jobs;
    }

    /**
     * By rule, those that did anything in that domain or were measured there.
     *
     * @param agency at whose sources; empty for all
     */
    Map<String, RuleFigures> of(@Nullable String requestedDomain, String agency) {
        String domain = domains.idOf(requestedDomain);
        Instant now = domains.clockOf(domain).instant();
        Map<String, RuleFigures> figures = new HashMap<>();
        client.sql(ALERTS)
                .params(time(now.minus(DAY)), time(now.minus(WEEK)), domain, time(now.minus(NOISE)), agency, agency)
                .query(row -> {
                    figures.put(
                            row.getString("rule_id"),
                            new RuleFigures(
                                    row.getInt("day"),
                                    row.getInt("week"),
                                    0,
                                    0,
                                    row.getInt("closed"),
                                    row.getInt("wrong"),
                                    null,
                                    null));
                });
        client.sql(SHADOW)
                .params(time(now.minus(DAY)), domain, time(now.minus(WEEK)), agency, agency)
                .query(row -> {
                    String rule = row.getString("rule_id");
                    figures.put(rule, known(figures, rule).withShadow(row.getInt("day"), row.getInt("week")));
                });
        jobs.findProgress(domain)
                .ifPresent(progress -> progress.costs()
                        .byRule()
                        .forEach((rule, cost) ->
                                figures.put(rule, known(figures, rule).withCost(cost))));
        return figures;
    }

    private static RuleFigures known(Map<String, RuleFigures> figures, String rule) {
        return figures.getOrDefault(rule, RuleFigures.NONE);
    }

    private static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }

    /** How many alerts rules of these ids raised in the domain since then. */
    int alertsSince(List<String> rules, String domain, Instant since) {
        return Optional.ofNullable(client.sql(
                                "select count(*) from alert where rule_id = any (?) and domain_id = ? and detected_at > ?")
                        .params(rules.toArray(String[]::new), domain, time(since))
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }
}
