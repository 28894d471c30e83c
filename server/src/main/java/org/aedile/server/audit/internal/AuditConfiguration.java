package org.aedile.server.audit.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SigningKey;
import org.aedile.server.config.AedileProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the audit log: its key from the data directory, and its writer. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    private static final String NAME = "aedile/";

    /** A log that exists keeps its name, even when its key is new after a restore. */
    @Bean
    SigningKey auditKey(AedileProperties properties, LogTables tables) {
        return AuditKey.open(
                properties.data(),
                () -> tables.checkpoint()
                        .map(note -> Checkpoint.of(note).origin())
                        .orElseGet(AuditConfiguration::newName));
    }

    @Bean
    LogWriter auditWriter(LogTables tables, TransactionTemplate transactions, SigningKey key) {
        LogWriter writer = new LogWriter(tables, transactions, key);
        writer.begin();
        return writer;
    }

    private static String newName() {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return NAME + HexFormat.of().formatHex(random);
    }
}
