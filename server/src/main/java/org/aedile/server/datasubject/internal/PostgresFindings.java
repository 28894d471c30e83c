package org.aedile.server.datasubject.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.aedile.server.datasubject.DataSubjectRequest;
import org.aedile.server.datasubject.Finding;
import org.aedile.server.datasubject.Finding.Erasure;
import org.aedile.server.datasubject.Finding.Verdict;
import org.aedile.server.datasubject.Refusal;
import org.aedile.server.datasubject.internal.ReviewDesk.Judgement;
import org.aedile.server.privacy.PersonalRecord.Kind;
import org.aedile.server.privacy.PersonalRecord.Reference;
import org.aedile.server.privacy.PersonalRecords.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found for requests, as references in PostgreSQL. Thread-safe. */
@Repository
class PostgresFindings {
    private static final String ERASED = "ERASED";
    private static final String INSERT = """
            insert into data_subject_finding (request_id, number, agency_id, kind, domain_id, source_id, record_id, at, key_day)
            values (?, (select coalesce(max(number), 0) + 1 from data_subject_finding where request_id = ?),
                ?, ?, ?, ?, ?, ?, ?)
            on conflict (request_id, kind, domain_id, source_id, record_id) do nothing
            """;

    private final JdbcClient client;

    PostgresFindings(JdbcClient client) {
        this.client = client;
    }

    /** Writes a reference down; one that is there already is no error. */
    void add(DataSubjectRequest request, Reference reference) {
        client.sql(INSERT)
                .params(
                        request.id(),
                        request.id(),
                        request.agency(),
                        reference.kind().name(),
                        reference.domain(),
                        reference.source(),
                        reference.id(),
                        Timestamp.from(reference.time()),
                        reference.day())
                .update();
    }

    int count(DataSubjectRequest request) {
        return client.sql("select count(*) from data_subject_finding where request_id = ? and agency_id = ?")
                .params(request.id(), request.agency())
                .query(Integer.class)
                .single();
    }

    /** All of a request, in the order of their numbers. */
    List<Finding> list(DataSubjectRequest request) {
        return client.sql("select * from data_subject_finding where request_id = ? and agency_id = ? order by number")
                .params(request.id(), request.agency())
                .query(PostgresFindings::read)
                .list();
    }

    /** False when there is no such finding. */
    boolean judge(DataSubjectRequest request, int number, Judgement judgement) {
        Refusal refusal = judgement.refusal();
        return client.sql("update data_subject_finding set verdict = ?, refusal = ?"
                                + " where request_id = ? and agency_id = ? and number = ?")
                        .param(judgement.verdict().name())
                        .param(refusal == null ? null : refusal.name())
                        .param(request.id())
                        .param(request.agency())
                        .param(number)
                        .update()
                > 0;
    }

    /** How many nobody has judged. */
    int countOpen(DataSubjectRequest request) {
        return client.sql("select count(*) from data_subject_finding"
                        + " where request_id = ? and agency_id = ? and verdict = 'OPEN'")
                .params(request.id(), request.agency())
                .query(Integer.class)
                .single();
    }

    void erased(DataSubjectRequest request, int number, Optional<Kept> kept) {
        client.sql("update data_subject_finding set erasure = ? where request_id = ? and agency_id = ? and number = ?")
                .params(kept.map(Kept::name).orElse(ERASED), request.id(), request.agency(), number)
                .update();
    }

    void clear(DataSubjectRequest request) {
        client.sql("delete from data_subject_finding where request_id = ? and agency_id = ?")
                .params(request.id(), request.agency())
                .update();
    }

    private static Finding read(ResultSet row, int number) throws SQLException {
        Reference reference = new Reference(
                Kind.valueOf(row.getString("kind")),
                row.getString("domain_id"),
                row.getString("source_id"),
                row.getString("record_id"),
                row.getTimestamp("at").toInstant(),
                row.getLong("key_day"));
        String refusal = row.getString("refusal");
        String erasure = row.getString("erasure");
        return new Finding(
                row.getInt("number"),
                reference,
                Verdict.valueOf(row.getString("verdict")),
                refusal == null ? null : Refusal.valueOf(refusal),
                erasure == null ? null : new Erasure(erasure.equals(ERASED) ? null : Kept.valueOf(erasure)));
    }
}
