package org.aedile.server.alert.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.Severity;
import org.aedile.server.alert.AlertDetail.Transition;
import org.aedile.server.alert.AlertFilter;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.alert.SeverityRank;
import org.aedile.server.api.Cursor;
import org.aedile.server.gate.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Alerts in PostgreSQL, read. Thread-safe. */
@Repository
class PostgresAlertStore {
    private static final int FETCH_SIZE = 500;
    private static final String OPEN =
            "select * from alert where domain_id = ? and state <> 'closed' and status <> 'retracted'"
                    + " order by severity desc, detected_at desc limit ?";

    private static final String OPEN_CYBER = """
            select * from alert where domain_id = ? and source_id = any (?) and severity >= ?
                and state <> 'closed' and status <> 'retracted'
                and exists (select 1 from unnest(tags) as tag where tag like 'attack.%') order by start_time, id
            """;

    private final JdbcClient client;
    private final JdbcTemplate streaming;
    private final TransactionTemplate transactions;

    PostgresAlertStore(JdbcClient client, JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.client = client;
        this.streaming =
                new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource(), "a JdbcTemplate has a data source"));
        this.streaming.setFetchSize(FETCH_SIZE);
        this.transactions = transactions;
    }

    /** What only the detail shows. */
    record Rest(String timeDomain, List<String> observations, List<String> tags, Map<String, String> attributes) {}

    List<AlertChange> list(AlertFilter filter, @Nullable Cursor after, int limit) {
        AlertQuery query = new AlertQuery(filter, after);
        List<Object> parameters = new ArrayList<>(query.parameters());
        parameters.add(limit);
        return client.sql("select * from alert" + query.where() + AlertQuery.ORDER + " limit ?")
                .params(parameters)
                .query(AlertRows::change)
                .list();
    }

    /** Hands out every alert of the filter, newest first, without holding them all. */
    void stream(AlertFilter filter, Consumer<AlertChange> consumer) {
        AlertQuery query = new AlertQuery(filter, null);
        transactions.executeWithoutResult(status -> streaming.query(
                "select * from alert" + query.where() + AlertQuery.ORDER,
                (RowCallbackHandler) row -> consumer.accept(AlertRows.change(row, 0)),
                query.parameters().toArray()));
    }

    List<AlertChange> listOpen(String timeDomain, int limit) {
        return client.sql(OPEN)
                .params(timeDomain, limit)
                .query(AlertRows::change)
                .list();
    }

    /** The open alerts of these sources that are high or critical and name a technique of ATT&amp;CK, oldest first. */
    List<AlertChange> listOpenCyber(String timeDomain, Collection<String> sources) {
        return client.sql(OPEN_CYBER)
                .params(timeDomain, sources.toArray(String[]::new), SeverityRank.of(Severity.HIGH))
                .query(AlertRows::change)
                .list();
    }

    Optional<AlertChange> find(String id) {
        return client.sql("select * from alert where id = ?")
                .param(id)
                .query(AlertRows::change)
                .optional();
    }

    /** Those of them that there are, oldest first. */
    Map<String, AlertChange> findAll(Collection<String> ids) {
        Map<String, AlertChange> found = new LinkedHashMap<>();
        client.sql("select * from alert where id = any (?) order by start_time, id")
                .param(ids.toArray(String[]::new))
                .query(AlertRows::change)
                .list()
                .forEach(alert -> found.put(alert.summary().id(), alert));
        return found;
    }

    /** What the correlations among them refer to. */
    Map<String, List<String>> correlated(Collection<String> ids) {
        Map<String, List<String>> found = new HashMap<>();
        client.sql("select id, observations from alert where id = any (?)"
                        + " and kind in ('correlation', 'neighbours', 'egress', 'multivariate', 'invariant')")
                .param(ids.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("id"), AlertRows.texts(row, "observations")))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    Rest rest(String id) {
        return client.sql("select domain_id, observations, tags, attributes from alert where id = ?")
                .param(id)
                .query((row, number) -> new Rest(
                        row.getString("domain_id"),
                        AlertRows.texts(row, "observations"),
                        AlertRows.texts(row, "tags"),
                        AlertRows.furtherFacts(row)))
                .optional()
                .orElseThrow(() -> notFound(id));
    }

    /** Every change of the alert, with the notes that may be read by who sees so much. */
    List<Transition> transitions(String id, Sight sight) {
        return client.sql("select state, person, at, note, marking, coalesce(note_owner, agency_id) as note_owner"
                        + " from alert_transition where alert_id = ? order by sequence")
                .param(id)
                .query((row, number) -> AlertRows.transition(row, sight))
                .list();
    }

    static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND,
                "there is no alert " + id + ", or it belongs to another agency",
                "GET /api/v1/alerts lists those that you can see");
    }
}
