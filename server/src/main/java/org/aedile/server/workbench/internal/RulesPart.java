package org.aedile.server.workbench.internal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.rule.RuleBook;
import org.aedile.server.status.Status;
import org.aedile.server.status.StatusPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many rules run, and which were put back to shadow because they raised too many alerts. Everybody reads it, so of rules
 * of an agency it says only whose they are.
 */
@Component
class RulesPart implements StatusPart {
    private static final String NAME = "rules";
    private static final Duration TOLD = Duration.ofDays(1);

    /** Those of which nobody has done anything with since. */
    private static final String PUT_BACK = """
            select case v.agency_id when '' then v.title || ': ' || c.reason else 'one of ' || v.agency_id end from rule_change c join rule_version v using (rule_id, version)
            where c.person = ? and c.deed = 'shadow' and c.at > ? and not exists
                (select 1 from rule_change later where later.rule_id = c.rule_id and later.sequence > c.sequence)
            order by c.sequence desc
            """;

    private final JdbcClient client;
    private final RuleBook book;

    RulesPart(JdbcClient client, RuleBook book) {
        this.client = client;
        this.book = book;
    }

    @Override
    public Status.Part part() {
        List<String> putBack = Asking.as(Asker.Part.PLATFORM, this::putBack);
        if (putBack.isEmpty()) {
            int loaded = book.loaded().size();
            return new Status.Part(NAME, "ok", loaded == 1 ? "1 rule runs" : loaded + " rules run");
        }
        return new Status.Part(NAME, "degraded", "back in shadow: " + String.join("; ", putBack));
    }

    private List<String> putBack() {
        return client.sql(PUT_BACK)
                .params(RuleBudget.PERSON, Timestamp.from(Instant.now().minus(TOLD)))
                .query(String.class)
                .list();
    }
}
