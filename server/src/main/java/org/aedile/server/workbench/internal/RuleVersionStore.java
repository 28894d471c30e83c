package org.aedile.server.workbench.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.server.access.Deeds;
import org.aedile.server.audit.Subject;
import org.aedile.server.workbench.RuleChange;
import org.aedile.server.workbench.RuleState;
import org.aedile.server.workbench.RuleVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Versions of rules and their lives in PostgreSQL. Thread-safe. */
@Repository
class RuleVersionStore {
    private static final String INSERT = """
            insert into rule_version
                (rule_id, version, agency_id, state, title, level, text, examples, parts, budget, asked_by, created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CHANGE = """
            insert into rule_change (rule_id, version, agency_id, deed, person, at, reason, published)
            values (?, ?, ?, ?, ?, ?, ?, ?) returning sequence
            """;

    /** Steps whose word is a state, as the audit log says them. */
    private static final Map<String, String> VERBS =
            Map.of("draft", "drafted", "shadow", "set-to-shadow", "asked", "asked-for", "live", "approved");

    private final JdbcClient client;
    private final JsonMapper json;
    private final Deeds deeds;

    RuleVersionStore(JdbcClient client, JsonMapper json, Deeds deeds) {
        this.client = client;
        this.json = json;
        this.deeds = deeds;
    }

    /** All versions of all rules without their texts, which may be long; the newest of a rule first. */
    List<RuleVersion> listAll() {
        return client.sql("select rule_id, version, agency_id, state, title, level, '' as text, '' as examples, parts,"
                        + " budget, asked_by, created_at, created_by from rule_version order by rule_id, version desc")
                .query(RuleVersionStore::version)
                .list();
    }

    /** The versions of a rule, the newest first. */
    List<RuleVersion> list(String ruleId) {
        return client.sql("select * from rule_version where rule_id = ? order by version desc")
                .param(ruleId)
                .query(RuleVersionStore::version)
                .list();
    }

    /** True when there is a rule of that id, whoever's it is and whoever asks. */
    boolean isTaken(String ruleId) {
        return client.sql("select is_rule_taken(?)")
                .param(ruleId)
                .query(Boolean.class)
                .single();
    }

    /** The agency of a rule, empty for the city's. */
    Optional<String> findAgency(String ruleId) {
        return client.sql("select agency_id from rule_version where rule_id = ? limit 1")
                .param(ruleId)
                .query(String.class)
                .optional();
    }

    Optional<RuleVersion> find(String ruleId, RuleState state) {
        return list(ruleId).stream().filter(one -> one.state() == state).findFirst();
    }

    /** The live version that a rule or correlation of that id belongs to. */
    Optional<RuleVersion> findLive(String part) {
        return client.sql("select * from rule_version where parts @> array[?]::text[] and state = 'live' limit 1")
                .param(part)
                .query(RuleVersionStore::version)
                .optional();
    }

    /** The ids by which alerts of any of its versions are known. */
    List<String> parts(String ruleId) {
        return client.sql("select distinct unnest(parts) from rule_version where rule_id = ?")
                .param(ruleId)
                .query(String.class)
                .list();
    }

    /** Nobody else changes the rule until the transaction ends. */
    void lock(String ruleId) {
        client.sql("select pg_advisory_xact_lock(hashtextextended('rule ' || ?, 0))")
                .param(ruleId)
                .query((row, number) -> true)
                .list();
    }

    void insert(RuleVersion added) {
        client.sql(INSERT)
                .params(Arrays.asList(
                        added.ruleId(),
                        added.version(),
                        added.agency(),
                        added.state().word(),
                        added.title(),
                        added.level(),
                        added.text(),
                        added.examples(),
                        added.parts().toArray(String[]::new),
                        added.budget(),
                        added.askedBy(),
                        Timestamp.from(added.createdAt()),
                        added.createdBy()))
                .update();
    }

    void setState(RuleVersion changed, RuleState state) {
        client.sql("update rule_version set state = ?, asked_by = null where rule_id = ? and version = ?")
                .params(state.word(), changed.ruleId(), changed.version())
                .update();
    }

    void setAskedBy(RuleVersion asked, @Nullable String person) {
        client.sql("update rule_version set asked_by = ? where rule_id = ? and version = ?")
                .params(Arrays.asList(person, asked.ruleId(), asked.version()))
                .update();
    }

    /** Writes down a step; one that has to be published isn't yet. */
    int addChange(RuleVersion version, Step step) {
        Subject subject = new Subject("rule", version.ruleId() + "/" + version.version());
        deeds.done(VERBS.getOrDefault(step.deed(), step.deed()), subject, version.text());
        return client.sql(CHANGE)
                .params(
                        version.ruleId(),
                        version.version(),
                        version.agency(),
                        step.deed(),
                        step.person(),
                        Timestamp.from(step.at()),
                        step.reason(),
                        !step.publishes())
                .query(Integer.class)
                .single();
    }

    /** What is done to a version, by whom, when and why. */
    record Step(String deed, String person, Instant at, String reason) {
        boolean publishes() {
            return !deed.equals("draft") && !deed.equals("asked");
        }
    }

    /** The life of a rule, the newest step first. */
    List<RuleChange> changes(String ruleId) {
        return client.sql("select * from rule_change where rule_id = ? order by sequence desc")
                .param(ruleId)
                .query(this::change)
                .list();
    }

    /** The rules of which something is not on the log yet. */
    List<String> unpublished() {
        return client.sql("select distinct rule_id from rule_change where not published order by rule_id")
                .query(String.class)
                .list();
    }

    /** The numbers of the steps that were or have to be published, the newest first. */
    List<Integer> releases(String ruleId) {
        return client.sql("select sequence from rule_change where rule_id = ? and deed not in ('draft', 'asked')"
                        + " order by sequence desc")
                .param(ruleId)
                .query(Integer.class)
                .list();
    }

    void markPublished(String ruleId, int sequence, Map<String, Instant> effective) {
        client.sql("update rule_change set published = true, effective = ?::jsonb"
                        + " where rule_id = ? and sequence <= ? and not published")
                .params(json.writeValueAsString(effective), ruleId, sequence)
                .update();
    }

    private RuleChange change(ResultSet row, int number) throws SQLException {
        return new RuleChange(
                row.getInt("sequence"),
                row.getInt("version"),
                row.getString("deed"),
                row.getString("person"),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"),
                json.readValue(row.getString("effective"), new TypeReference<Map<String, Instant>>() {}));
    }

    private static RuleVersion version(ResultSet row, int number) throws SQLException {
        return new RuleVersion(
                row.getString("rule_id"),
                row.getInt("version"),
                row.getString("agency_id"),
                RuleState.of(row.getString("state")),
                row.getString("title"),
                row.getString("level"),
                row.getString("text"),
                row.getString("examples"),
                List.of((String[]) row.getArray("parts").getArray()),
                row.getInt("budget"),
                row.getString("asked_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"));
    }
}
