package org.aedile.server.playbook.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aedile.kernel.AgencyId;
import org.aedile.server.playbook.PlaybookRun;
import org.aedile.server.playbook.PlaybookRun.Mark;
import org.aedile.server.playbook.StepRun;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Runs and the steps they came to, in PostgreSQL. Thread-safe. */
@Repository
class PostgresRuns {
    private static final String ADD = """
            insert into playbook_run (id, agency_id, agencies, domain_id, incident_id, playbook_id, version, text, exercise,
                state, started_at, started_by, change)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SAVE = """
            update playbook_run set state = ?, ended_at = ?, ended_by = ?, end_text = ?, change = ?
            where id = ? and change < ?
            """;
    private static final String PUT_STEP = """
            insert into playbook_step_run (run_id, sequence, agency_id, step, state, due_at, try_at, content)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (run_id, sequence) do update set state = excluded.state, due_at = excluded.due_at,
                try_at = excluded.try_at, content = excluded.content
            """;
    private static final String RUN = """
            select *, array(select content::text from playbook_step_run where run_id = playbook_run.id order by sequence) as steps
            from playbook_run\s""";
    private static final String WORKING = """
            select run_id, sequence from playbook_step_run join playbook_run on id = run_id
            where playbook_step_run.state = 'working' and try_at <= ? and playbook_run.state = 'running'
            order by try_at, run_id, sequence limit 100
            """;
    private static final String DUE = """
            select run_id, sequence from playbook_step_run join playbook_run on id = run_id
            where playbook_step_run.state = 'waiting' and due_at <= ? and domain_id = ? and playbook_run.state = 'running'
            order by due_at, run_id, sequence limit 100
            """;
    private static final int LONGEST_REST_SECONDS = 60;

    private final JdbcClient client;
    private final JsonMapper json;
    private final KeptPlaybooks playbooks;

    PostgresRuns(JdbcClient client, JsonMapper json, KeptPlaybooks playbooks) {
        this.client = client;
        this.json = json;
        this.playbooks = playbooks;
    }

    /** A step of a run. */
    record Place(String run, int sequence) {}

    /** @param text of the playbook */
    void add(PlaybookRun run, String text) {
        client.sql(ADD)
                .params(Arrays.asList(
                        run.id(),
                        run.lead().value(),
                        words(run.agencies()),
                        run.domain(),
                        run.incident().isPresent() ? run.incident().get() : null,
                        run.playbook().id(),
                        run.version(),
                        text,
                        run.exercise(),
                        run.state().word(),
                        Timestamp.from(run.started().at()),
                        run.started().person(),
                        0))
                .update();
        save(run, List.of());
    }

    /** Writes what changed; {@code before} are the steps that are stored. */
    void save(PlaybookRun run, List<StepRun> before) {
        Optional<Mark> end = run.ended();
        client.sql(SAVE)
                .params(Arrays.asList(
                        run.state().word(),
                        timestamp(end.map(Mark::at)),
                        end.isPresent() ? end.get().person() : null,
                        end.isPresent() ? end.get().text() : null,
                        run.change(),
                        run.id(),
                        run.change()))
                .update();
        run.steps().stream().filter(step -> !before.contains(step)).forEach(step -> put(run, step));
    }

    private void put(PlaybookRun run, StepRun step) {
        boolean working = step.state() == StepRun.State.WORKING;
        client.sql(PUT_STEP)
                .params(Arrays.asList(
                        run.id(),
                        step.sequence(),
                        run.lead().value(),
                        step.step(),
                        step.state().word(),
                        timestamp(step.due()),
                        working ? Timestamp.from(Instant.now().plusSeconds(rest(step.attempts()))) : null,
                        json.writeValueAsString(step)))
                .update();
    }

    private static long rest(int attempts) {
        return attempts == 0 ? 0 : Math.min(LONGEST_REST_SECONDS, 1L << Math.min(attempts, 10));
    }

    /** Nobody else changes the run until the transaction ends. */
    void lock(String id) {
        client.sql("select id from playbook_run where id = ? for update")
                .param(id)
                .query(String.class)
                .optional();
    }

    Optional<PlaybookRun> find(String id) {
        return client.sql(RUN + "where id = ?").param(id).query(this::read).optional();
    }

    /** The newest first. */
    List<PlaybookRun> ofIncident(String incident) {
        return client.sql(RUN + "where incident_id = ? order by started_at desc, id")
                .param(incident)
                .query(this::read)
                .list();
    }

    /** Those of a time domain that go on, the newest first, at most so many. */
    List<PlaybookRun> running(String domain, int most) {
        return client.sql(RUN + "where domain_id = ? and state = 'running'" + " order by started_at desc, id limit ?")
                .params(domain, most)
                .query(this::read)
                .list();
    }

    /** Those without an incident, the newest first, at most 50. */
    List<PlaybookRun> alone(AgencyId agency) {
        return client.sql(
                        RUN + "where incident_id is null and agency_id = ?" + " order by started_at desc, id limit 50")
                .param(agency.value())
                .query(this::read)
                .list();
    }

    void setAgencies(String run, Set<AgencyId> agencies) {
        client.sql("update playbook_run set agencies = ? where id = ?")
                .params(words(agencies), run)
                .update();
    }

    /** Automatic steps whose time to be tried has come. */
    List<Place> working(Instant now) {
        return places(WORKING, Timestamp.from(now));
    }

    /** Waits of a time domain whose time is over. */
    List<Place> due(String domain, Instant now) {
        return places(DUE, Timestamp.from(now), domain);
    }

    /** An automatic step is being done; it is looked at again then. */
    void restUntil(Place place, Instant time) {
        client.sql("update playbook_step_run set try_at = ? where run_id = ? and sequence = ? and state = 'working'")
                .params(Timestamp.from(time), place.run(), place.sequence())
                .update();
    }

    private List<Place> places(String sql, Object... params) {
        return client.sql(sql)
                .params(params)
                .query((row, number) -> new Place(row.getString("run_id"), row.getInt("sequence")))
                .list();
    }

    private PlaybookRun read(ResultSet row, int number) throws SQLException {
        String id = row.getString("id");
        List<StepRun> steps = Arrays.stream((String[]) row.getArray("steps").getArray())
                .map(text -> json.readValue(text, StepRun.class))
                .toList();
        return new PlaybookRun(
                id,
                AgencyId.of(row.getString("agency_id")),
                agencies(row),
                row.getString("domain_id"),
                Optional.ofNullable(row.getString("incident_id")),
                playbooks.of(row.getString("text")),
                row.getInt("version"),
                row.getBoolean("exercise"),
                new Mark(instant(row, "started_at"), row.getString("started_by"), ""),
                PlaybookRun.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                ended(row),
                steps,
                row.getInt("change"));
    }

    private static Optional<Mark> ended(ResultSet row) throws SQLException {
        return row.getObject("ended_at") == null
                ? Optional.empty()
                : Optional.of(new Mark(instant(row, "ended_at"), row.getString("ended_by"), row.getString("end_text")));
    }

    private static Set<AgencyId> agencies(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("agencies").getArray())
                .map(AgencyId::of)
                .collect(Collectors.toSet());
    }

    private static String[] words(Set<AgencyId> agencies) {
        return agencies.stream().map(AgencyId::value).sorted().toArray(String[]::new);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Timestamp timestamp(Optional<Instant> time) {
        return time.isPresent() ? Timestamp.from(time.get()) : null;
    }
}
