package org.aedile.server.backup.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** All tables as they were at one moment, by COPY out of one snapshot. */
@Component
class TableBackup {
    /** Keys are kept apart, or an old backup would bring back what was erased; sessions are secrets of people. */
    private static final Set<String> LEFT_OUT = Set.of("payload_key", "person_session", "flyway_schema_history");

    private static final String TABLES = """
            select t.relname, p.relname as parent, pg_get_expr(t.relpartbound, t.oid) as bound,
                (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
                 where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
            from pg_class t
            left join pg_inherits i on i.inhrelid = t.oid
            left join pg_class p on p.oid = i.inhparent
            where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
            order by t.relname
            """;
    private static final String SCHEMA =
            "select version from flyway_schema_history where success and version is not null"
                    + " order by string_to_array(version, '.')::bigint[] desc limit 1";

    private final DataSource database;

    TableBackup(DataSource database) {
        this.database = database;
    }

    /** What was written. */
    record Tables(String schema, List<Manifest.Table> tables) {}

    Tables write(ZipOutputStream zip) throws IOException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                List<Manifest.Table> tables = list(connection);
                for (Manifest.Table table : tables) {
                    copy(connection, table, zip);
                }
                copyLivingKeys(connection, zip);
                return new Tables(schema(connection), tables);
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables could not be copied", e);
        }
    }

    /** One table alone, for what is kept apart. */
    void writeKeys(ZipOutputStream zip) throws IOException {
        try (Connection connection = connect()) {
            copy(connection, KeysFile.TABLE, zip);
        } catch (SQLException e) {
            throw new IllegalStateException("the keys could not be copied", e);
        }
    }

    /** Whoever asked for it: a backup has the rows of all agencies. */
    private Connection connect() {
        return Asking.as(Asker.Part.PLATFORM, () -> DataSourceUtils.getConnection(database));
    }

    private static List<Manifest.Table> list(Connection connection) throws SQLException {
        List<Manifest.Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                String name = rows.getString("relname");
                if (!LEFT_OUT.contains(name)) {
                    String[] columns = (String[]) rows.getArray("columns").getArray();
                    tables.add(new Manifest.Table(
                            name, rows.getString("parent"), rows.getString("bound"), Arrays.asList(columns)));
                }
            }
        }
        return tables;
    }

    private static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMA)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Which keys there were, so that a file of keys that is older can't bring back what was erased in between. */
    private static void copyLivingKeys(Connection connection, ZipOutputStream zip) throws SQLException, IOException {
        copy(connection, "(select source_id, epoch_day from payload_key)", KeysFile.LIVING, zip);
    }

    private static void copy(Connection connection, Manifest.Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        copy(connection, "\"%s\" (%s)".formatted(table.name(), table.columnList()), table.entry(), zip);
    }

    private static void copy(Connection connection, String rows, String entry, ZipOutputStream zip)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(entry));
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + rows + " to stdout (format binary)", zip);
        zip.closeEntry();
    }
}
