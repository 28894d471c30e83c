package org.aedile.server.datasubject.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.aedile.server.datasubject.DataSubjectRequest;
import org.aedile.server.datasubject.DataSubjectRequest.Answer;
import org.aedile.server.privacy.Due;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Requests in PostgreSQL, each as one document. Only ever asked for one agency's. Thread-safe. */
@Repository
class PostgresRequests {
    private final JdbcClient client;
    private final JsonMapper json;

    PostgresRequests(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /** The open ones first, by what is due first; then the answered ones, the newest first. */
    List<DataSubjectRequest> list(String agency, int limit) {
        return client.sql("select content from data_subject_request where agency_id = ?"
                        + " order by answered_at desc nulls first, due_on, id limit ?")
                .params(agency, limit)
                .query(this::read)
                .list();
    }

    Optional<DataSubjectRequest> find(String id, String agency) {
        return client.sql("select content from data_subject_request where id = ? and agency_id = ?")
                .params(id, agency)
                .query(this::read)
                .optional();
    }

    /** True when it is some agency's; asked on behalf of the platform. */
    boolean exists(String id) {
        return client.sql("select exists (select from data_subject_request where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<DataSubjectRequest> lock(String id, String agency) {
        return client.sql("select content from data_subject_request where id = ? and agency_id = ? for update")
                .params(id, agency)
                .query(this::read)
                .optional();
    }

    void add(DataSubjectRequest request) {
        client.sql("insert into data_subject_request (id, agency_id, received_on, due_on, content)"
                        + " values (?, ?, ?, ?, ?::jsonb)")
                .params(
                        request.id(),
                        request.agency(),
                        request.application().receivedOn(),
                        request.dueOn(),
                        json.writeValueAsString(request))
                .update();
    }

    void save(DataSubjectRequest request) {
        Optional<Timestamp> answeredAt = Optional.ofNullable(request.answer())
                .map(Answer::done)
                .map(DataSubjectRequest.Act::at)
                .map(Timestamp::from);
        client.sql("update data_subject_request set due_on = ?, answered_at = ?, content = ?::jsonb"
                        + " where id = ? and agency_id = ?")
                .param(request.dueOn())
                .param(answeredAt.orElse(null))
                .param(json.writeValueAsString(request))
                .param(request.id())
                .param(request.agency())
                .update();
    }

    /** Ends those that were answered before that time, with their findings. */
    int removeAnsweredBefore(Due due) {
        return client.sql("delete from data_subject_request r where answered_at < ?" + Due.OF_AGENCY)
                .params(due.parameters())
                .update();
    }

    /** Keeps what was handed out, to be handed out again. */
    void keepAnswer(DataSubjectRequest request, String text) {
        client.sql("update data_subject_request set answer_text = ? where id = ? and agency_id = ?")
                .params(text, request.id(), request.agency())
                .update();
    }

    Optional<String> findAnswer(DataSubjectRequest request) {
        return client.sql("select answer_text from data_subject_request"
                        + " where id = ? and agency_id = ? and answer_text is not null")
                .params(request.id(), request.agency())
                .query(String.class)
                .optional();
    }

    /** Forgets what was handed out before that time; its hash stays. */
    int removeAnswersBefore(Due due) {
        return client.sql("update data_subject_request r set answer_text = null"
                        + " where answered_at < ? and answer_text is not null" + Due.OF_AGENCY)
                .params(due.parameters())
                .update();
    }

    /** Which of these sources are not the agency's. */
    List<String> foreignSources(List<String> sources, String agency) {
        return client.sql("select wanted from unnest(?) wanted"
                        + " where not exists (select from source where id = wanted and agency_id = ?)")
                .params(sources.toArray(String[]::new), agency)
                .query(String.class)
                .list();
    }

    private DataSubjectRequest read(ResultSet row, int number) throws SQLException {
        return json.readValue(row.getString("content"), DataSubjectRequest.class);
    }
}
