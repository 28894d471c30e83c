package org.aedile.server.incident.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Severity;
import org.aedile.server.alert.MarkedNote;
import org.aedile.server.alert.Marking;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.gate.Sight;
import org.aedile.server.incident.AgencyPart;
import org.aedile.server.incident.EntryKind;
import org.aedile.server.incident.IncidentFilter;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.Origin;
import org.aedile.server.incident.PartState;
import org.aedile.server.incident.Said;
import org.aedile.server.incident.Saying;
import org.aedile.server.incident.Standing;
import org.aedile.server.incident.Task;
import org.aedile.server.incident.TimelineEntry;
import org.aedile.server.incident.internal.EntrySight.MarkedEntry;
import org.aedile.server.incident.internal.StoredIncident.JoinedAlert;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads incidents from PostgreSQL. Thread-safe. */
@Repository
class PostgresIncidents {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final int LONGEST_TIMELINE = 1_000;
    private static final String TIMELINE = """
            select * from (select * from incident_entry where incident_id = ? order by sequence desc limit ?) newest
            order by sequence
            """;

    private final JdbcClient client;
    private final JsonMapper json;

    PostgresIncidents(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    Optional<StoredIncident> find(String id) {
        List<StoredIncident> found = client.sql("select * from incident where id = ?")
                .param(id)
                .query(this::readAlone)
                .list();
        return complete(found).stream().findFirst();
    }

    /**
     * @throws AedileException {@code NOT_FOUND}, also for what may not be seen
     */
    StoredIncident requireSeen(String id, Sight sight) {
        return find(id).filter(one -> one.seen(sight).isPresent()).orElseThrow(() -> notFound(id));
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<StoredIncident> lock(String id) {
        client.sql("select id from incident where id = ? for update")
                .param(id)
                .query(String.class)
                .optional();
        return find(id);
    }

    List<StoredIncident> list(IncidentFilter filter) {
        List<StoredIncident> found = client.sql("""
                        select * from incident where domain_id = :domain
                            and (:any_state or state = any (:states))
                            and (:words = '' or search @@ to_tsquery('simple', :words))
                        order by opened_at desc, id limit :limit
                        """)
                .param("domain", filter.timeDomain())
                .param("any_state", filter.states().isEmpty())
                .param("states", filter.states().toArray(String[]::new))
                .param("words", prefixes(filter.text()))
                .param("limit", filter.limit())
                .query(this::readAlone)
                .list();
        return complete(found);
    }

    /** Those of that number: one in each time domain. */
    List<StoredIncident> listNumbered(String number) {
        return complete(client.sql("select * from incident where number = ?")
                .param(number)
                .query(this::readAlone)
                .list());
    }

    Optional<String> findOpenOf(String alert) {
        return client.sql("""
                        select incident_id from incident_alert join incident on id = incident_id
                        where alert_id = ? and state = 'open'
                        """).param(alert).query(String.class).optional();
    }

    List<MarkedEntry> timeline(String id) {
        return client.sql(TIMELINE)
                .params(id, LONGEST_TIMELINE)
                .query(this::readEntry)
                .list();
    }

    Optional<MarkedEntry> findEntry(long sequence) {
        return client.sql("select * from incident_entry where sequence = ?")
                .param(sequence)
                .query(this::readEntry)
                .optional();
    }

    /** Number of the entry that was sent under that key. */
    Optional<Long> findSent(String incident, String sent) {
        return client.sql("select sequence from incident_entry where incident_id = ? and facts ->> 'sent' = ?")
                .params(incident, sent)
                .query(Long.class)
                .optional();
    }

    List<Task> tasks(String id) {
        return client.sql("select * from incident_task where incident_id = ? order by made_at, id")
                .param(id)
                .query(PostgresIncidents::readTask)
                .list();
    }

    Optional<Task> findTask(String incident, String task) {
        return client.sql("select * from incident_task where incident_id = ? and id = ?")
                .params(incident, task)
                .query(PostgresIncidents::readTask)
                .optional();
    }

    static AedileException notFound(String id) {
        return new AedileException(ErrorCode.NOT_FOUND, "there is no incident '" + id + "'");
    }

    private static String prefixes(String text) {
        return java.util.Arrays.stream(text.split("[^\\p{Alnum}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(java.util.stream.Collectors.joining(" & "));
    }

    private StoredIncident readAlone(ResultSet row, int number) throws SQLException {
        return new StoredIncident(
                summary(row), json.readValue(row.getString("fields"), TEXTS), row.getString("reporter"), List.of());
    }

    /**
     * The same with their parts and alerts. They are asked for when the rows are read: who asks again within a row holds two
     * connections, and as many of those as there are connections wait for one another.
     */
    private List<StoredIncident> complete(List<StoredIncident> alone) {
        if (alone.isEmpty()) {
            return alone;
        }
        String[] ids = alone.stream().map(StoredIncident::id).toArray(String[]::new);
        Map<String, List<AgencyPart>> parts = parts(ids);
        Map<String, List<JoinedAlert>> joined = joined(ids);
        return alone.stream()
                .map(one -> one.with(parts.getOrDefault(one.id(), List.of()), joined.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static IncidentSummary summary(ResultSet row) throws SQLException {
        return new IncidentSummary(
                row.getString("id"),
                row.getLong("version"),
                row.getString("number"),
                row.getString("domain_id"),
                row.getString("type"),
                row.getString("title"),
                row.getString("description"),
                SeverityRank.severity(row.getInt("severity")).word(),
                row.getString("state"),
                row.getString("agency_id"),
                row.getString("commander"),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class),
                row.getString("place"),
                Origin.ofRow(row.getString("origin")),
                row.getString("authority"),
                row.getString("external_id"),
                row.getString("opened_by"),
                time(row, "opened_at"),
                row.getString("closed_by"),
                timeOrNull(row, "closed_at"),
                row.getString("close_reason"),
                List.of(),
                List.of(),
                time(row, "changed_at"));
    }

    private Map<String, List<AgencyPart>> parts(String[] incidents) {
        Map<String, List<AgencyPart>> parts = new HashMap<>();
        client.sql("select * from incident_part where incident_id = any (?) order by asked_at, agency_id")
                .param(incidents)
                .query(row -> {
                    parts.computeIfAbsent(row.getString("incident_id"), id -> new ArrayList<>())
                            .add(readPart(row));
                });
        return parts;
    }

    private static AgencyPart readPart(ResultSet row) throws SQLException {
        return new AgencyPart(
                row.getString("agency_id"),
                PartState.ofRow(row.getString("state")),
                time(row, "since"),
                row.getString("asked_by"),
                time(row, "asked_at"),
                row.getString("request"),
                timeOrNull(row, "taken_at"));
    }

    private Map<String, List<JoinedAlert>> joined(String[] incidents) {
        Map<String, List<JoinedAlert>> joined = new HashMap<>();
        client.sql("select * from incident_alert where incident_id = any (?) order by added_at, alert_id")
                .param(incidents)
                .query(row -> {
                    joined.computeIfAbsent(row.getString("incident_id"), id -> new ArrayList<>())
                            .add(readAlert(row));
                });
        return joined;
    }

    private static JoinedAlert readAlert(ResultSet row) throws SQLException {
        Severity severity = SeverityRank.severity(row.getInt("severity"));
        return new JoinedAlert(
                row.getString("alert_id"),
                new Sight.AlertTraits(AgencyId.of(row.getString("alert_agency")), row.getString("category"), severity));
    }

    private MarkedEntry readEntry(ResultSet row, int number) throws SQLException {
        String standing = row.getString("standing");
        Marking marking = Marking.ofRow(row.getString("marking"));
        Map<String, String> facts = new HashMap<>(json.readValue(row.getString("facts"), TEXTS));
        String saying = facts.remove(Said.FACT);
        TimelineEntry entry = new TimelineEntry(
                row.getLong("sequence"),
                row.getString("incident_id"),
                time(row, "at"),
                time(row, "written_at"),
                EntryKind.ofRow(row.getString("kind")),
                row.getString("agency_id"),
                row.getString("author"),
                row.getString("text"),
                saying == null ? null : Saying.ofRow(saying),
                standing == null ? null : Standing.ofRow(standing),
                marking,
                facts);
        return new MarkedEntry(entry, new MarkedNote(entry.text(), marking, AgencyId.of(row.getString("note_owner"))));
    }

    private static Task readTask(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getString("id"),
                row.getString("incident_id"),
                row.getString("agency_id"),
                row.getString("title"),
                row.getString("detail"),
                Task.State.ofRow(row.getString("state")),
                row.getString("assignee"),
                timeOrNull(row, "due"),
                row.getString("made_by"),
                time(row, "made_at"),
                row.getString("done_by"),
                timeOrNull(row, "done_at"),
                row.getString("reason"),
                row.getInt("version"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
