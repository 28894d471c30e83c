package org.aedile.server.audit;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Leaves entries in the inbox of the log, where a server finds them and numbers them: now when one runs on that database,
 * else when the next one starts.
 */
public final class InboxTrail implements AuditTrail {
    private final JdbcTemplate jdbc;

    public InboxTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(List<AuditEntry> entries) {
        String[] texts = entries.stream().map(EntryText::of).toArray(String[]::new);
        jdbc.update("insert into audit_inbox (text) select unnest(?::text[])", (Object) texts);
    }
}
