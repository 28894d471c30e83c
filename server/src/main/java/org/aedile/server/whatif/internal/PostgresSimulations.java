package org.aedile.server.whatif.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.whatif.Simulation;
import org.aedile.server.whatif.Simulation.State;
import org.aedile.server.whatif.SimulationInputs;
import org.aedile.server.whatif.SimulationQuestion;
import org.aedile.server.whatif.SimulationResult;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What-ifs in PostgreSQL. Thread-safe. */
@Repository
class PostgresSimulations {
    private static final int MOST = 100;
    private static final String ADD = """
            insert into simulation (id, agency_id, domain_id, incident_id, title, question, inputs, state, started_by,
                started_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
            """;
    private static final String LIST = """
            select id, agency_id, domain_id, incident_id, title, question, inputs, state, problem, started_by, started_at,
                ended_at, result || '{"egress": [], "exits": [], "density": {"sideMeters": 1, "squares": []}}' as result
            from simulation where agency_id = any (?) and domain_id = ? order by stored_at desc, id limit ?
            """;

    private final JdbcClient client;
    private final JsonMapper json;

    PostgresSimulations(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    void add(Simulation simulation) {
        client.sql(ADD)
                .params(Arrays.asList(
                        simulation.id(),
                        simulation.agency(),
                        simulation.domain(),
                        simulation.incident(),
                        simulation.title(),
                        json.writeValueAsString(simulation.question()),
                        json.writeValueAsString(simulation.inputs()),
                        simulation.state().word(),
                        simulation.startedBy(),
                        Timestamp.from(simulation.startedAt())))
                .update();
    }

    /** The newest first. */
    List<Simulation> list(List<AgencyId> agencies, String domain) {
        String[] owners = agencies.stream().map(AgencyId::value).toArray(String[]::new);
        return client.sql(LIST).params(owners, domain, MOST).query(this::read).list();
    }

    Optional<Simulation> find(String id) {
        return client.sql("select * from simulation where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Those that wait or were at work when the server stopped, the oldest first. */
    List<String> going() {
        return client.sql("select id from simulation where state in ('waiting', 'running') order by stored_at, id")
                .query(String.class)
                .list();
    }

    Optional<byte[]> trajectories(String id) {
        return client.sql("select content from simulation_trajectories where simulation_id = ?")
                .param(id)
                .query((row, number) -> row.getBytes("content"))
                .optional();
    }

    /** @return false when it is over already */
    boolean run(String id) {
        return client.sql("update simulation set state = 'running' where id = ? and state in ('waiting', 'running')")
                        .param(id)
                        .update()
                > 0;
    }

    /** The first seed is done. */
    void keep(Simulation simulation, CrowdRun.Shown shown) {
        keep(simulation.id(), shown.result());
        client.sql("insert into simulation_trajectories (simulation_id, agency_id, content) values (?, ?, ?)"
                        + " on conflict (simulation_id) do update set content = excluded.content")
                .params(simulation.id(), simulation.agency(), shown.trajectories())
                .update();
    }

    void keep(String id, SimulationResult result) {
        client.sql("update simulation set result = ?::jsonb where id = ?")
                .params(json.writeValueAsString(result), id)
                .update();
    }

    /** @return false when it was over already */
    boolean end(String id, State state, @Nullable String problem) {
        return client.sql("update simulation set state = ?, problem = ?, ended_at = ?"
                                + " where id = ? and state in ('waiting', 'running')")
                        .params(Arrays.asList(state.word(), problem, Timestamp.from(Instant.now()), id))
                        .update()
                > 0;
    }

    void setIncident(String id, String incident) {
        client.sql("update simulation set incident_id = ? where id = ?")
                .params(incident, id)
                .update();
    }

    private Simulation read(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new Simulation(
                row.getString("id"),
                row.getString("agency_id"),
                row.getString("domain_id"),
                row.getString("incident_id"),
                row.getString("title"),
                json.readValue(row.getString("question"), SimulationQuestion.class),
                json.readValue(row.getString("inputs"), SimulationInputs.class),
                State.ofRow(row.getString("state")),
                row.getString("problem"),
                row.getString("started_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                result == null ? null : json.readValue(result, SimulationResult.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
