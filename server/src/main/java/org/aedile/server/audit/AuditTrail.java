package org.aedile.server.audit;

import java.util.List;

/** The writing end of the audit log. Thread-safe. */
public interface AuditTrail {
    /**
     * Writes entries in the transaction that is going on, so that they are there exactly when what they tell of is; in one
     * of their own when none is. They get their numbers right after the commit.
     *
     * @throws org.springframework.dao.DataAccessException when they can't be written; what they tell of must not happen then
     */
    void write(List<AuditEntry> entries);

    default void write(AuditEntry entry) {
        write(List.of(entry));
    }
}
