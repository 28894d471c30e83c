package org.aedile.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;
import org.aedile.kernel.AgencyId;
import org.aedile.server.TestServer;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditTrail;
import org.aedile.server.audit.Subject;
import org.aedile.server.database.Asker.Part;
import org.aedile.server.database.Asker.Tenant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** FEATURE: PostgreSQL shows a request no row that its agency may not see, whatever the program asks. */
class RowSecurityTest {
    private static final Tenant POLICE = tenant("rows-police", List.of("rows-police"));
    private static final Tenant FIRE = tenant("rows-fire", List.of("rows-fire"));
    private static final Tenant SHOWN = tenant("rows-fire", List.of("rows-fire", "rows-police"));
    private static final String ADD =
            "insert into rejected_message (agency_id, at, code, reason, channel, excerpt) values (?, now(), '', '', '', '')";
    private static final String AGENCIES = "select distinct agency_id from rejected_message";
    private static final String OPEN_TABLES = """
            select c.relname || ': ' || case when not c.relforcerowsecurity then 'not forced' else cmd.name end
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped
            cross join (values ('r', 'select'), ('a', 'insert'), ('w', 'update'), ('d', 'delete')) as cmd (code, name)
            where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
              and (not c.relrowsecurity or not c.relforcerowsecurity or not exists (
                  select from pg_policy p where p.polrelid = c.oid and p.polcmd in (cmd.code::"char", '*')
                      and 'aedile_requests'::regrole = any (p.polroles)))
            order by 1""";

    private final TestServer server = TestServer.shared();
    private final JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    private final TransactionTemplate transactions = server.bean(TransactionTemplate.class);

    @BeforeEach
    void addRowsOfTwoAgencies() {
        jdbc.update(ADD, "rows-police");
        jdbc.update(ADD, "rows-fire");
    }

    @AfterEach
    void removeThem() {
        SecurityContextHolder.clearContext();
        jdbc.update("delete from rejected_message where agency_id like 'rows-%'");
    }

    @Test
    void everyTableWithAnAgencyIsForcedAndHasItsPolicies() {
        assertThat(jdbc.queryForList(OPEN_TABLES, String.class)).isEmpty();
    }

    @Test
    void whatRequestsReadWithoutPoliciesBelongsToNobody() {
        assertThat(jdbc.queryForList("""
                        select relname from pg_class where relkind in ('r', 'p') and not relrowsecurity
                            and relnamespace = 'public'::regnamespace
                            and has_table_privilege('aedile_requests', oid, 'select, insert, update, delete')""", String.class))
                .containsExactlyInAnyOrder(
                        "audit_checkpoint",
                        "audit_inbox",
                        "audit_tile",
                        "projection_offset",
                        "published_week",
                        "served_city");
    }

    @Test
    void aTableThatIsAddedLaterIsClosedUnlessItSaysOtherwise() {
        jdbc.execute("create table row_probe (agency_id text not null)");
        try {
            jdbc.update("insert into row_probe values ('rows-police'), ('rows-fire')");
            assertThat(jdbc.queryForList(OPEN_TABLES, String.class))
                    .hasSize(4)
                    .allMatch(one -> one.contains("row_probe"));

            Flyway.configure()
                    .dataSource(server.bean(DataSource.class))
                    .outOfOrder(true)
                    .load()
                    .migrate();

            assertThat(jdbc.queryForList(OPEN_TABLES, String.class)).isEmpty();
            assertThat(Asking.as(FIRE, () -> jdbc.queryForList("select agency_id from row_probe", String.class)))
                    .containsExactly("rows-fire");
        } finally {
            jdbc.execute("drop table row_probe");
        }
    }

    @Test
    void aRequestWithoutAnyConditionSeesItsOwnRowsOnly() {
        signIn("rows-police");
        assertThat(askedByTheRequest(AGENCIES)).containsExactly("rows-police");
        assertThat(askedByTheRequest("select distinct agency_id from alert")).isEmpty();
        signIn("rows-fire");
        assertThat(askedByTheRequest(AGENCIES)).containsExactly("rows-fire");
    }

    @Test
    void whatAnotherAgencyShowsIsSeenButNotChanged() {
        assertThat(Asking.as(SHOWN, () -> jdbc.queryForList(AGENCIES, String.class)))
                .containsExactlyInAnyOrder("rows-fire", "rows-police");
        assertThat(Asking.as(SHOWN, () -> jdbc.update("update rejected_message set excerpt = 'changed'")))
                .isOne();
        assertThat(Asking.as(SHOWN, () -> jdbc.update("delete from rejected_message")))
                .isOne();
        assertThatThrownBy(() -> Asking.as(SHOWN, () -> jdbc.update(ADD, "rows-police")))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void ofTheAuditLogARequestReadsWhatItsOwnPeopleDid() {
        Asking.as(
                POLICE,
                () -> server.bean(AuditTrail.class)
                        .write(AuditEntry.done(
                                Instant.now(),
                                new Actor("rows", "rows-police", List.of()),
                                "looked",
                                new Subject("rows", "1"))));
        String entries = "select distinct agency from audit_entry where kind = 'rows'";
        await().until(() -> jdbc.queryForList(entries, String.class).size() == 1);

        assertThat(Asking.as(POLICE, () -> jdbc.queryForList(entries, String.class)))
                .containsExactly("rows-police");
        assertThat(Asking.as(FIRE, () -> jdbc.queryForList("select distinct agency from audit_entry", String.class)))
                .isSubsetOf("rows-fire");
        assertThat(Asking.as(Part.NOBODY, () -> jdbc.queryForList(entries, String.class)))
                .isEmpty();
        assertThatThrownBy(() -> Asking.as(POLICE, () -> jdbc.queryForList("select text from audit_inbox")))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void ofRulesOfOthersARequestFindsOutOnlyThatTheirIdIsTaken() {
        String add = """
                insert into rule_version (rule_id, version, agency_id, state, title, level, text, parts, budget, created_at,
                    created_by)
                values (?, 1, ?, 'draft', 'Row', 'low', 'a secret', '{}', 1, now(), 'test')
                """;
        jdbc.update(add, "rows-rule-police", "rows-police");
        jdbc.update(add, "rows-rule-city", "");
        try {
            Asking.as(FIRE, () -> {
                assertThat(jdbc.queryForList(
                                "select rule_id from rule_version where rule_id like 'rows-rule-%'", String.class))
                        .containsExactly("rows-rule-city");
                assertThat(jdbc.queryForObject("select is_rule_taken('rows-rule-police')", Boolean.class))
                        .isTrue();
                assertThat(jdbc.queryForObject("select is_rule_taken('rows-rule-free')", Boolean.class))
                        .isFalse();
                return true;
            });
        } finally {
            jdbc.update("delete from rule_version where rule_id like 'rows-rule-%'");
        }
    }

    @Test
    void whoeverIsNobodySeesNothing() {
        assertThat(Asking.as(Part.NOBODY, () -> jdbc.queryForList(AGENCIES, String.class)))
                .isEmpty();
        Asking.end();
        assertThat(jdbc.queryForList(AGENCIES, String.class)).isEmpty();
        assertThat(jdbc.queryForList("select username from person", String.class))
                .isEmpty();
        assertThatThrownBy(() -> jdbc.update(ADD, "rows-police"))
                .rootCause()
                .hasMessageContaining("row-level security");
        Asking.beginPlatform();
    }

    @Test
    void nothingIsLeftOnAConnectionForTheNextRequest() {
        String who = "select pg_backend_pid()::text || coalesce(current_setting('aedile.sees', true), '')";
        String police = Asking.as(POLICE, () -> jdbc.queryForObject(who, String.class));
        assertThat(police).endsWith("rows-police");
        Asking.as(POLICE, () -> {
            assertThatThrownBy(() -> jdbc.queryForList("select nothing", String.class))
                    .isInstanceOf(BadSqlGrammarException.class);
            assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                        jdbc.queryForList(AGENCIES, String.class);
                        throw new IllegalStateException("the request breaks off");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        });
        String nobody = Asking.as(Part.NOBODY, () -> jdbc.queryForObject(who, String.class));
        assertThat(police).as("the same connection").isEqualTo(nobody + "rows-police");
        assertThat(Asking.as(Part.NOBODY, () -> jdbc.queryForList(AGENCIES, String.class)))
                .isEmpty();
    }

    @Test
    void aFailedStatementOutsideOfATransactionDoesNotHoldUpTheNext() {
        Asking.as(
                POLICE,
                () -> jdbc.execute((java.sql.Connection connection) -> {
                    try (java.sql.Statement statement = connection.createStatement()) {
                        assertThatThrownBy(() -> statement.execute("select nothing"))
                                .hasMessageContaining("nothing");
                        assertThat(statement.executeUpdate("update rejected_message set excerpt = 'x'"))
                                .isOne();
                    }
                    return true;
                }));
        assertThat(jdbc.queryForList("select agency_id from rejected_message where excerpt = 'x'", String.class))
                .as("committed by itself")
                .containsExactly("rows-police");
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNothing() {
        Asking.as(
                POLICE,
                () -> transactions.executeWithoutResult(status -> {
                    jdbc.update(ADD, "rows-police");
                    status.setRollbackOnly();
                }));
        assertThat(Asking.as(POLICE, () -> jdbc.queryForList("select agency_id from rejected_message", String.class)))
                .hasSize(1);
    }

    @Test
    void whoAsksCannotChangeWithinATransaction() {
        assertThatThrownBy(() -> Asking.as(
                        POLICE,
                        () -> transactions.executeWithoutResult(
                                status -> Asking.as(Part.PLATFORM, () -> jdbc.update(ADD, "x")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("can't go on for PLATFORM");
    }

    @Test
    void theRequestsRoleOwnsNothingAndCannotTakeThePoliciesAway() {
        assertThat(jdbc.queryForList(
                        "select relname from pg_class where relpersistence <> 't' and pg_get_userbyid(relowner)"
                                + " in ('aedile_requests', 'aedile_projection')",
                        String.class))
                .isEmpty();
        assertThat(jdbc.queryForList(
                        "select rolname from pg_roles where rolname in ('aedile_requests', 'aedile_projection')"
                                + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)",
                        String.class))
                .isEmpty();
        for (String attempt : List.of(
                "alter table alert disable row level security",
                "alter table alert no force row level security",
                "drop policy requests_select on alert",
                "create policy mine on alert using (true)",
                "truncate alert",
                "set role aedile",
                "set role aedile_projection",
                "create table mine (x int)",
                "alter role aedile_requests bypassrls")) {
            assertThatThrownBy(() -> Asking.as(POLICE, () -> jdbc.execute(attempt)))
                    .as(attempt)
                    .isNotNull();
        }
        Asking.as(
                POLICE,
                () -> transactions.executeWithoutResult(status -> {
                    jdbc.execute("reset role");
                    assertThat(jdbc.queryForList(AGENCIES, String.class)).containsExactly("rows-police");
                    jdbc.execute("set local row_security = off");
                    assertThatThrownBy(() -> jdbc.queryForList(AGENCIES, String.class))
                            .rootCause()
                            .hasMessageContaining("row-level security");
                }));
    }

    @Test
    void theProjectionWritesWhatItProjectsAndReadsNoPeople() {
        String mayUse = "select c.relname from pg_class c where c.relkind in ('r', 'p') and not c.relispartition"
                + " and c.relnamespace = 'public'::regnamespace and has_table_privilege('aedile_projection', c.oid, 'select')";
        assertThat(jdbc.queryForList(mayUse, String.class))
                .containsExactlyInAnyOrder(
                        "alert",
                        "alert_transition",
                        "rule_hit",
                        "rule_hit_alert",
                        "observation_block",
                        "baseline",
                        "plant_report",
                        "projection_offset");
        for (String table :
                List.of("person", "person_session", "machine_token", "payload_key", "audit_entry", "source")) {
            assertThatThrownBy(() -> Asking.as(Part.PROJECTION, () -> jdbc.queryForList("select * from " + table)))
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private List<String> askedByTheRequest(String query) {
        Asking.end();
        try {
            return jdbc.queryForList(query, String.class);
        } finally {
            Asking.beginPlatform();
        }
    }

    private static void signIn(String agency) {
        Caller caller = new Caller("rows", "Rows", AgencyId.of(agency), EnumSet.of(Role.SUPERVISOR), "");
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
    }

    private static Tenant tenant(String agency, List<String> sees) {
        return new Tenant(agency, "rows", sees, List.of(agency), false);
    }
}
