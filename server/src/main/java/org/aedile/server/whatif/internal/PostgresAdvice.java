package org.aedile.server.whatif.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aedile.server.whatif.AdviceChange;
import org.aedile.server.whatif.AdviceTask;
import org.aedile.server.whatif.AdvisedPlans;
import org.aedile.server.whatif.AdvisedPlans.AdvisedPlan;
import org.aedile.server.whatif.EvacuationAdvice;
import org.aedile.server.whatif.EvacuationOrder;
import org.aedile.server.whatif.Simulation.State;
import org.aedile.server.whatif.SimulationInputs;
import org.aedile.server.whatif.SimulationQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was advised for what-ifs and ordered of it, in PostgreSQL. Thread-safe. */
@Repository
class PostgresAdvice {
    private static final String ADD = """
            insert into simulation_advice (simulation_id, number, agency_id, state, task, changes, question, inputs, asked_by,
                asked_at)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)
            """;
    private static final String ORDER = """
            insert into simulation_order (simulation_id, number, agency_id, advice, plan, ordered_by, ordered_at)
            values (?, ?, ?, ?, ?::jsonb, ?, ?)
            """;

    private final JdbcClient client;
    private final JsonMapper json;

    PostgresAdvice(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /**
     * A round of advice.
     *
     * @param number from 1
     */
    record AdviceKey(String simulation, int number) {}

    /** Nobody else numbers advice and orders of that what-if until the transaction is over. */
    void lock(String simulation) {
        var unused = client.sql("select id from simulation where id = ? for update")
                .param(simulation)
                .query(String.class)
                .list();
    }

    void add(String agency, EvacuationAdvice advice) {
        client.sql(ADD)
                .params(Arrays.asList(
                        advice.simulation(),
                        advice.number(),
                        agency,
                        advice.state().word(),
                        json.writeValueAsString(advice.task()),
                        json.writeValueAsString(advice.changes()),
                        json.writeValueAsString(advice.question()),
                        json.writeValueAsString(advice.inputs()),
                        advice.askedBy(),
                        Timestamp.from(advice.askedAt())))
                .update();
    }

    /** The newest first. */
    List<EvacuationAdvice> list(String simulation) {
        return client.sql("select * from simulation_advice where simulation_id = ? order by number desc")
                .param(simulation)
                .query(this::read)
                .list();
    }

    Optional<EvacuationAdvice> find(AdviceKey key) {
        return client.sql("select * from simulation_advice where simulation_id = ? and number = ?")
                .params(key.simulation(), key.number())
                .query(this::read)
                .optional();
    }

    /** Those that wait or were at work when the server stopped, the oldest first. */
    List<AdviceKey> going() {
        return client.sql("select simulation_id, number from simulation_advice where state in ('waiting', 'running')"
                        + " order by stored_at, simulation_id")
                .query((row, number) -> new AdviceKey(row.getString("simulation_id"), row.getInt("number")))
                .list();
    }

    /** @return false when it is over already */
    boolean run(AdviceKey key) {
        return client.sql("update simulation_advice set state = 'running'"
                                + " where simulation_id = ? and number = ? and state in ('waiting', 'running')")
                        .params(key.simulation(), key.number())
                        .update()
                > 0;
    }

    /** The best so far. */
    void keep(AdviceKey key, AdvisedPlans plans) {
        client.sql("update simulation_advice set plans = ?::jsonb"
                        + " where simulation_id = ? and number = ? and state in ('waiting', 'running')")
                .params(json.writeValueAsString(plans), key.simulation(), key.number())
                .update();
    }

    /** @return false when it was over already */
    boolean end(AdviceKey key, State state, @Nullable String problem) {
        return client.sql("update simulation_advice set state = ?, problem = ?, ended_at = now()"
                                + " where simulation_id = ? and number = ? and state in ('waiting', 'running')")
                        .params(Arrays.asList(state.word(), problem, key.simulation(), key.number()))
                        .update()
                > 0;
    }

    void order(String simulation, String agency, EvacuationOrder order) {
        client.sql(ORDER)
                .params(
                        simulation,
                        order.number(),
                        agency,
                        order.advice(),
                        json.writeValueAsString(order.plan()),
                        order.orderedBy(),
                        Timestamp.from(order.orderedAt()))
                .update();
    }

    /** The newest first. */
    List<EvacuationOrder> orders(String simulation) {
        return client.sql("select * from simulation_order where simulation_id = ? order by number desc")
                .param(simulation)
                .query((row, number) -> new EvacuationOrder(
                        row.getInt("number"),
                        row.getInt("advice"),
                        json.readValue(row.getString("plan"), AdvisedPlan.class),
                        row.getString("ordered_by"),
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @param until null when alerts change nothing any more */
    void setAdvisedUntil(String simulation, @Nullable Instant until) {
        client.sql("update simulation set advised_until = ? where id = ?")
                .params(Arrays.asList(until == null ? null : Timestamp.from(until), simulation))
                .update();
    }

    Optional<Instant> advisedUntil(String simulation) {
        return client.sql("select advised_until from simulation where id = ? and advised_until > now()")
                .param(simulation)
                .query((row, number) ->
                        row.getObject("advised_until", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** The what-ifs of a time domain for which advice is worked out anew when alerts come. */
    List<String> advised(String domain) {
        return client.sql("select id from simulation where domain_id = ? and advised_until > now() order by id")
                .param(domain)
                .query(String.class)
                .list();
    }

    private EvacuationAdvice read(ResultSet row, int number) throws SQLException {
        String plans = row.getString("plans");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new EvacuationAdvice(
                row.getString("simulation_id"),
                row.getInt("number"),
                State.ofRow(row.getString("state")),
                row.getString("problem"),
                json.readValue(row.getString("task"), AdviceTask.class),
                json.readValue(row.getString("changes"), new TypeReference<List<AdviceChange>>() {}),
                json.readValue(row.getString("question"), SimulationQuestion.class),
                json.readValue(row.getString("inputs"), SimulationInputs.class),
                row.getString("asked_by"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                plans == null ? null : json.readValue(plans, AdvisedPlans.class));
    }
}
