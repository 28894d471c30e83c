package org.aedile.server.backup.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds.
 *
 * @param format version of the file's layout, {@value #FORMAT}
 * @param createdAt when it was taken
 * @param schema newest migration of the database
 * @param tables in the order of their names
 * @param topics in the order of their names
 */
record Manifest(int format, Instant createdAt, String schema, List<Table> tables, List<Topic> topics) {
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /**
     * @param name of the table
     * @param parent partitioned table that it belongs to, when it does
     * @param bound its part of the parent, as PostgreSQL says it
     * @param columns those that are stored, not computed
     */
    record Table(
            String name, @Nullable String parent, @Nullable String bound, List<String> columns) {
        String entry() {
            return "tables/" + name;
        }

        String columnList() {
            return "\"" + String.join("\", \"", columns) + "\"";
        }
    }

    /**
     * @param name of the topic
     * @param settings its own settings
     * @param ends next offset by partition
     */
    record Topic(String name, Map<String, String> settings, List<Long> ends) {
        String entry(int partition) {
            return "log/" + name + "/" + partition;
        }
    }
}
