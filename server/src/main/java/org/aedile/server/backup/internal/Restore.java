package org.aedile.server.backup.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.embedded.EmbeddedKafka;
import org.aedile.server.embedded.EmbeddedPostgres;
import org.aedile.server.log.KafkaAccess;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Brings a backup back into an empty data directory, with the embedded database and log. */
public final class Restore {
    private static final String SEQUENCES = """
            do $$
            declare c record;
            begin
                for c in select table_name, column_name from information_schema.columns
                         where table_schema = 'public'
                           and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null loop
                    execute format('select setval(pg_get_serial_sequence(%L, %L), '
                        'greatest((select coalesce(max(%I), 0) from %I), 1))',
                        quote_ident(c.table_name), c.column_name, c.column_name, c.table_name);
                end loop;
            end $$
            """;

    private final AedileProperties properties;
    private final Consumer<String> progress;

    /**
     * @param properties settings of the server that will run on the data directory; no external parts
     * @param progress hears one line for each step
     */
    public Restore(AedileProperties properties, Consumer<String> progress) {
        this.properties = properties;
        this.progress = progress;
    }

    /**
     * Restores everything.
     *
     * @param backup file that {@code aedile backup} wrote
     * @param keys file of keys; empty leaves sealed content unreadable
     * @throws AedileException {@code CONFLICT} when the data directory isn't empty
     */
    public void run(Path backup, Optional<Path> keys) throws IOException {
        requireEmpty();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            Manifest manifest = manifest(zip);
            progress.accept("backup of " + manifest.createdAt() + ", schema " + manifest.schema());
            restoreTables(zip, manifest, keys);
            restoreLog(zip, manifest);
            restoreCheckpoints(zip);
        }
    }

    private void requireEmpty() throws IOException {
        Path data = properties.data();
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.list(data)) {
            if (files.findAny().isPresent()) {
                throw new AedileException(
                        ErrorCode.CONFLICT, data + " is not empty", "restore into a directory that does not exist yet");
            }
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, zip.getName() + " is no whole backup", "it has no " + Manifest.ENTRY);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = JsonMapper.builder().build().readValue(in, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new AedileException(
                        ErrorCode.INVALID_VALUE,
                        "the backup has format %d, this reads %d".formatted(manifest.format(), Manifest.FORMAT),
                        "restore it with the version that wrote it, then upgrade");
            }
            return manifest;
        }
    }

    private void restoreTables(ZipFile zip, Manifest manifest, Optional<Path> keys) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(
                properties.data(), 0, properties.postgres().sharedBuffers())) {
            Flyway.configure()
                    .dataSource(postgres.jdbcUrl(), EmbeddedPostgres.USER, postgres.password())
                    .outOfOrder(true)
                    .load()
                    .migrate();
            try (Connection connection =
                    DriverManager.getConnection(postgres.jdbcUrl(), EmbeddedPostgres.USER, postgres.password())) {
                connection.setAutoCommit(false);
                execute(connection, "set session_replication_role = replica");
                emptyTables(connection, manifest);
                for (Manifest.Table table : manifest.tables()) {
                    copyIn(connection, table, zip);
                }
                if (keys.isPresent()) {
                    restoreKeys(connection, zip, keys.get());
                }
                execute(connection, SEQUENCES);
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be restored", e);
        }
        progress.accept(manifest.tables().size() + " tables restored");
    }

    private static void emptyTables(Connection connection, Manifest manifest) throws SQLException {
        for (Manifest.Table table : manifest.tables()) {
            if (table.parent() != null) {
                execute(
                        connection,
                        "create table if not exists \"%s\" partition of \"%s\" %s"
                                .formatted(table.name(), table.parent(), table.bound()));
            }
            execute(connection, "truncate table \"" + table.name() + "\" cascade");
        }
    }

    private static void copyIn(Connection connection, Manifest.Table table, ZipFile zip)
            throws SQLException, IOException {
        copyIn(connection, "\"%s\" (%s)".formatted(table.name(), table.columnList()), zip, table.entry());
    }

    private static void copyIn(Connection connection, String rows, ZipFile zip, String entry)
            throws SQLException, IOException {
        try (InputStream in = zip.getInputStream(require(zip, entry))) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + rows + " from stdin (format binary)", in);
        }
    }

    /**
     * A key that was deleted before the backup stays deleted, however old the file of keys is. The offered ones pass through
     * a temporary table, which leaves no trace on disk that is kept.
     */
    private void restoreKeys(Connection connection, ZipFile backup, Path keys) throws SQLException, IOException {
        try (ZipFile zip = new ZipFile(keys.toFile())) {
            execute(connection, "create temporary table offered_key (like payload_key) on commit drop");
            execute(connection, "create temporary table living_key (source_id text, epoch_day bigint) on commit drop");
            copyIn(connection, "offered_key (" + KeysFile.TABLE.columnList() + ")", zip, KeysFile.TABLE.entry());
            if (backup.getEntry(KeysFile.LIVING) == null) { // older backups don't say
                execute(connection, "insert into living_key select source_id, epoch_day from offered_key");
            } else {
                copyIn(connection, "living_key (source_id, epoch_day)", backup, KeysFile.LIVING);
            }
            execute(
                    connection,
                    "insert into payload_key select o.* from offered_key o join living_key using (source_id, epoch_day)");
            Path master = properties.data().resolve(KeysFile.MASTER);
            Files.createDirectories(Objects.requireNonNull(master.getParent()));
            Files.createFile(
                    master, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (InputStream in = zip.getInputStream(require(zip, KeysFile.MASTER))) {
                Files.write(master, in.readAllBytes());
            }
        }
        progress.accept("keys restored");
    }

    private void restoreLog(ZipFile zip, Manifest manifest) throws IOException {
        Path logs;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(properties.data(), 0, properties.log())) {
            createTopics(new KafkaAccess(kafka.bootstrapServers(), java.util.Map.of()), manifest.topics());
            logs = kafka.logs();
        }
        for (Manifest.Topic topic : manifest.topics()) {
            for (int partition = 0; partition < topic.ends().size(); partition++) {
                Path directory = logs.resolve(topic.name() + "-" + partition);
                clear(directory);
                writeSegments(zip, topic, partition, directory);
            }
        }
        Files.deleteIfExists(logs.resolve(".kafka_cleanshutdown"));
        progress.accept(manifest.topics().size() + " topics restored");
    }

    private static void createTopics(KafkaAccess kafka, List<Manifest.Topic> topics) {
        List<NewTopic> fresh = new ArrayList<>();
        for (Manifest.Topic topic : topics) {
            fresh.add(new NewTopic(topic.name(), topic.ends().size(), (short) 1).configs(topic.settings()));
        }
        try (Admin admin = Admin.create(kafka.client())) {
            admin.createTopics(fresh).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("restoring was interrupted", e);
        }
    }

    /** The broker has begun an empty segment at offset 0. */
    private static void clear(Path directory) throws IOException {
        Files.createDirectories(directory);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                if (!file.endsWith("partition.metadata")) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void writeSegments(ZipFile zip, Manifest.Topic topic, int partition, Path directory)
            throws IOException {
        try (DataInputStream in = new DataInputStream(
                        new BufferedInputStream(zip.getInputStream(require(zip, topic.entry(partition)))));
                SegmentWriter writer = new SegmentWriter(directory)) {
            for (Optional<LogRecords.LogRecord> row = LogRecords.read(in); row.isPresent(); row = LogRecords.read(in)) {
                writer.append(row.get());
            }
            writer.end(topic.ends().get(partition));
        }
    }

    private void restoreCheckpoints(ZipFile zip) throws IOException {
        Path data = properties.data().toAbsolutePath().normalize();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            Path target = data.resolve(entry.getName()).normalize();
            if (entry.getName().startsWith("checkpoints/") && target.startsWith(data)) {
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
        progress.accept("checkpoints restored");
    }

    private static ZipEntry require(ZipFile zip, String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE, zip.getName() + " lacks " + name, "the file is cut short or not ours");
        }
        return entry;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
