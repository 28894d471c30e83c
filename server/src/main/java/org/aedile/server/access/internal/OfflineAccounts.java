package org.aedile.server.access.internal;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.KnownAgencies;
import org.aedile.server.access.NewAccount;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.InboxTrail;
import org.aedile.server.embedded.DataDirectory;
import org.aedile.server.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Accounts in the embedded database of a server that doesn't run. */
public final class OfflineAccounts {
    private static final DataSize SHARED_BUFFERS = DataSize.ofMegabytes(16);

    /** Whoever may write the data directory. */
    private static final Actor OWNER = new Actor("local", "operations", List.of());

    private OfflineAccounts() {}

    /** Starts the database, makes the account, and stops the database. */
    public static void create(Path data, NewAccount account) {
        try (DataDirectory directory = DataDirectory.open(data);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.path(), 0, SHARED_BUFFERS)) {
            DriverManagerDataSource database =
                    new DriverManagerDataSource(postgres.jdbcUrl(), EmbeddedPostgres.USER, postgres.password());
            Flyway.configure().dataSource(database).outOfOrder(true).load().migrate();
            Deeds deeds = new Deeds(new InboxTrail(new JdbcTemplate(database)), InstantSource.system(), OWNER);
            JdbcClient client = JdbcClient.create(database);
            PostgresAccounts accounts = new PostgresAccounts(
                    client, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), deeds, new KnownAgencies(client));
            new TransactionTemplate(new DataSourceTransactionManager(database))
                    .executeWithoutResult(status -> accounts.create(account, "command line"));
        }
    }
}
