package org.aedile.server.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.aedile.server.TestServer;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.audit.AuditTrail;
import org.aedile.server.audit.NumberedEntry;
import org.aedile.server.audit.Subject;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.TreeHead;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.auditor.Finding;
import org.aedile.server.auditor.OwnCopy;
import org.aedile.server.auditor.Verification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** FEATURE: the log takes what was committed and nothing else, numbers it without gaps, and is never changed. */
class AuditLogTest {
    private static final Instant NOW = Instant.parse("2026-11-22T14:00:00.123456Z");

    private final TestServer server = TestServer.shared();
    private final AuditTrail trail = server.bean(AuditTrail.class);
    private final AuditLog log = server.bean(AuditLog.class);
    private final JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    private final TransactionTemplate transactions = server.bean(TransactionTemplate.class);

    @Test
    void whatIsRolledBackIsNotInTheLog() {
        transactions.executeWithoutResult(status -> {
            trail.write(entry("undone", "a"));
            status.setRollbackOnly();
        });
        trail.write(entry("undone", "b"));

        awaitCount("undone", 1);
        assertThat(found("undone"))
                .extracting(one -> one.entry().subject().id())
                .containsExactly("b");
    }

    @Test
    void manyWritersAtOnceLeaveNoGapAndLoseNothing() {
        IntStream.range(0, 8).parallel().forEach(writer -> {
            for (int i = 0; i < 100; i++) {
                trail.write(entry("crowded", writer + "-" + i));
            }
        });

        awaitCount("crowded", 800);
        Set<String> ids = new TreeSet<>();
        found("crowded").forEach(one -> ids.add(one.entry().subject().id()));
        assertThat(ids).hasSize(800);
        assertThat(jdbc.queryForObject("select count(*) = max(number) + 1 from audit_entry", Boolean.class))
                .isTrue();
    }

    @Test
    void anEntryReadsAsItWasWrittenAndCanBeProven() {
        AuditEntry written = entry("proven", "x\u0000y \"quoted\" é").withContent("content");
        trail.write(written);
        awaitCount("proven", 1);
        NumberedEntry read = found("proven").get(0);
        TreeHead head = Checkpoint.of(log.checkpoint()).head();

        assertThat(read.entry().subject().id()).isEqualTo("x\uFFFDy \"quoted\" é");
        assertThat(read.entry().at()).isEqualTo(NOW);
        assertThat(read.entry().content()).containsExactly(Hash.ofContent("content"));
        Hash leaf = Hash.ofLeaf(read.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(log.inclusion(read.number(), head.size()).holds(leaf, head.root()))
                .isTrue();
    }

    @Test
    void theLogOnlyGrows() {
        trail.write(entry("earlier", "x"));
        awaitCount("earlier", 1);
        SignedNote before = log.checkpoint();
        trail.write(
                IntStream.range(0, 600).mapToObj(i -> entry("later", "x" + i)).toList());
        awaitCount("later", 600);
        TreeHead first = Checkpoint.of(before).head();
        TreeHead second = Checkpoint.of(log.checkpoint()).head();

        assertThat(second.size()).isGreaterThanOrEqualTo(first.size() + 600);
        assertThat(log.consistency(first.size(), second.size()).holds(first.root(), second.root()))
                .isTrue();
        assertThat(verify(before)).isEmpty();
    }

    @Test
    void nobodyMayChangeIt() {
        trail.write(entry("kept", "x"));
        awaitCount("kept", 1);

        for (String sql : List.of(
                "update audit_entry set text = text where number = 0",
                "delete from audit_entry where number = 0",
                "truncate audit_entry",
                "update audit_tile set root = root",
                "delete from audit_checkpoint",
                "update audit_inbox set text = text",
                "truncate audit_inbox")) {
            assertThatThrownBy(() -> jdbc.update(sql))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void whoWritesItHasNoRightToDoMore() {
        for (String sql : List.of(
                "update audit_entry set text = text where number = 0",
                "delete from audit_entry where number = 0",
                "truncate audit_tile",
                "delete from audit_checkpoint",
                "insert into audit_inbox (text) values ('{}')",
                "select * from person")) {
            assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                        jdbc.execute("set local role aedile_audit");
                        jdbc.execute(sql);
                    }))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anEntryLeavesTheInboxOnlyIntoTheLog() {
        transactions.executeWithoutResult(status -> {
            trail.write(entry("swallowed", "x"));
            assertThatThrownBy(() -> jdbc.update("delete from audit_inbox"))
                    .rootCause()
                    .hasMessageContaining("not in the log yet");
            status.setRollbackOnly();
        });
    }

    @Test
    void whoChangesAnEntryAroundAllThisIsNamed() {
        trail.write(entry("altered", "x"));
        awaitCount("altered", 1);
        long number = found("altered").get(0).number();

        transactions.executeWithoutResult(status -> {
            jdbc.execute("set local session_replication_role = replica"); // what the database's owner can do
            jdbc.update("update audit_entry set text = replace(text, 'altered', 'altared') where number = ?", number);
            assertThat(verify()).contains(new Finding(Finding.Kind.CHANGED, number, 0));
            jdbc.update("delete from audit_entry where number = ?", number);
            assertThat(verify()).contains(new Finding(Finding.Kind.MISSING, number, 0));
            status.setRollbackOnly();
        });
        assertThat(verify()).isEmpty();
    }

    private List<Finding> verify(SignedNote... kept) {
        return Verification.of(server.bean(OwnCopy.class), log.key(), List.of(kept))
                .findings();
    }

    private void awaitCount(String verb, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> found(verb).size() == count);
    }

    private List<NumberedEntry> found(String verb) {
        AuditSearch wanted = new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.of("tester"),
                Optional.empty(),
                Optional.of(verb),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return log.search(wanted, Long.MAX_VALUE, 1_000);
    }

    private static AuditEntry entry(String verb, String id) {
        return AuditEntry.done(NOW, new Actor("tester", "city", List.of("operator")), verb, new Subject("thing", id));
    }
}
