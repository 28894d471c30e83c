package org.aedile.server.audit;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.aedile.server.audit.internal.AuditAssembly;

/** An audit log on a database without a server around it, whose entries are numbered when somebody says so. */
public interface AuditDatabase {
    /**
     * The log of a migrated database.
     *
     * @param dataDirectory has the key that signs; gets one when it has none
     */
    static AuditDatabase open(DataSource database, Path dataDirectory) {
        return AuditAssembly.open(database, dataDirectory);
    }

    AuditTrail trail();

    AuditLog log();

    /** Numbers all entries that wait, and signs; returns how many those were. */
    long numberAll();
}
