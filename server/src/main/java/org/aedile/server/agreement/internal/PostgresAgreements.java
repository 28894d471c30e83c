package org.aedile.server.agreement.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.agreement.Agreement;
import org.aedile.server.agreement.Agreement.Word;
import org.aedile.server.agreement.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Agreements in PostgreSQL; what is said of them is only ever added. Thread-safe. */
@Repository
class PostgresAgreements {
    private static final String WORDS = """
            select kind, agency_id, person, at, text from agreement_word where agreement_id = ? order by sequence
            """;

    private static final String AGREEMENT = "select id, terms, replaces from agreement ";

    private final JdbcClient client;
    private final JsonMapper json;

    PostgresAgreements(JdbcClient client, JsonMapper json) {
        this.client = client;
        this.json = json;
    }

    /** What somebody does with an agreement. */
    enum Deed {
        PROPOSE,
        SIGN,
        ADVISE,
        REVOKE
    }

    private record Said(Deed deed, Word word) {}

    /** The newest first. */
    List<Agreement> list() {
        return client.sql(AGREEMENT + "order by proposed_at desc, id").query(this::row).list().stream()
                .map(this::read)
                .toList();
    }

    /** An agreement without what was said of it. */
    private record Row(String id, Terms terms, @Nullable String replaces) {}

    Optional<Agreement> find(String id) {
        return client.sql(AGREEMENT + "where id = ?")
                .param(id)
                .query(this::row)
                .optional()
                .map(this::read);
    }

    /** Nobody else changes it until the transaction ends. */
    void lock(String id) {
        client.sql("select id from agreement where id = ? for update")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** @param replaces the agreement whose place it will take; null for none */
    void add(String id, Terms terms, @Nullable String replaces, Instant proposedAt) {
        client.sql("insert into agreement (id, agency_id, sees, terms, replaces, proposed_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?)")
                .params(id, terms.shows().value(), terms.sees().value(), json.writeValueAsString(StoredTerms.of(terms)))
                .param(replaces)
                .param(Timestamp.from(proposedAt))
                .update();
    }

    void add(String id, Deed deed, Word word) {
        client.sql("insert into agreement_word (agreement_id, kind, agency_id, person, at, text)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        deed.name().toLowerCase(java.util.Locale.ROOT),
                        word.agency().value(),
                        word.person(),
                        Timestamp.from(word.at()),
                        word.text())
                .update();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id"),
                json.readValue(row.getString("terms"), StoredTerms.class).terms(),
                row.getString("replaces"));
    }

    private Agreement read(Row row) {
        Agreement agreement = readAlone(row);
        return client.sql(AGREEMENT + "where replaces = ?").param(row.id()).query(this::row).list().stream()
                .map(this::readAlone)
                .flatMap(other -> other.begin().stream())
                .min(Instant::compareTo)
                .map(agreement::replacedAt)
                .orElse(agreement);
    }

    private Agreement readAlone(Row row) {
        List<Said> said = client.sql(WORDS)
                .param(row.id())
                .query(PostgresAgreements::said)
                .list();
        return new Agreement(
                row.id(),
                row.terms(),
                first(said, Deed.PROPOSE).orElseThrow(),
                all(said, Deed.SIGN),
                all(said, Deed.ADVISE),
                orNull(first(said, Deed.REVOKE)),
                row.replaces(),
                null);
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                Deed.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                new Word(
                        AgencyId.of(row.getString("agency_id")),
                        row.getString("person"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("text")));
    }

    private static List<Word> all(List<Said> said, Deed deed) {
        return said.stream().filter(one -> one.deed() == deed).map(Said::word).toList();
    }

    private static Optional<Word> first(List<Said> said, Deed deed) {
        return all(said, deed).stream().findFirst();
    }

    private static @Nullable Word orNull(Optional<Word> word) {
        return word.isPresent() ? word.get() : null;
    }
}
