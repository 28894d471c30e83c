package org.aedile.server.audit.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.aedile.server.audit.AuditDatabase;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditTrail;
import org.aedile.server.audit.InboxTrail;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SigningKey;
import org.aedile.server.config.AedileProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the audit log together: its key from the data directory, its tables, its writer. */
@Configuration(proxyBeanMethods = false)
public class AuditAssembly {
    private static final String NAME = "aedile/";

    @Bean
    SigningKey auditKey(AedileProperties properties, LogTables tables) {
        return key(properties.data(), tables);
    }

    @Bean
    LogWriter auditWriter(LogTables tables, TransactionTemplate transactions, SigningKey key) {
        LogWriter writer = new LogWriter(tables, transactions, key);
        writer.begin();
        return writer;
    }

    /** The same without Spring's beans. */
    public static AuditDatabase open(DataSource database, Path dataDirectory) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        LogTables tables = new LogTables(jdbc);
        SigningKey key = key(dataDirectory, tables);
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
        LogWriter writer = new LogWriter(tables, transactions, key);
        writer.begin();
        return new Opened(new InboxTrail(jdbc), new PostgresAuditLog(tables, new EntrySearch(jdbc), key), writer);
    }

    private record Opened(AuditTrail trail, AuditLog log, LogWriter writer) implements AuditDatabase {
        @Override
        public long numberAll() {
            return writer.moveAll();
        }
    }

    /** A log that exists keeps its name, even when its key is new after a restore. */
    private static SigningKey key(Path dataDirectory, LogTables tables) {
        return AuditKey.open(
                dataDirectory,
                () -> tables.checkpoint()
                        .map(note -> Checkpoint.of(note).origin())
                        .orElseGet(AuditAssembly::newName));
    }

    private static String newName() {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return NAME + HexFormat.of().formatHex(random);
    }
}
