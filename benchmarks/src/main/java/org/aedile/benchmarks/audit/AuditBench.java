package org.aedile.benchmarks.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.AuditDatabase;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.Subject;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.InclusionProof;
import org.aedile.server.audit.merkle.TreeHead;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.auditor.DirectoryCopy;
import org.aedile.server.auditor.OwnCopy;
import org.aedile.server.auditor.Verification;
import org.aedile.server.auditor.Verification.Report;
import org.aedile.server.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench audit}: fills a log in PostgreSQL by its own writer, proves entries from its tiles, verifies a copy as a
 * whole, and then once more with many single bits changed, each of which has to be named.
 */
@Command(
        name = "audit",
        description = "Proofs of entries, verification of a whole audit log, and whether changed bits are found.",
        mixinStandardHelpOptions = true)
public final class AuditBench implements Callable<Integer> {
    private static final int BATCH = 10_000;
    private static final int PROOFS = 1_000;
    private static final int WARM_UP = 200;
    private static final double NANOS = 1e9;
    private static final String[] VERBS = {"registered", "changed", "acknowledged", "closed", "logged-in", "retired"};
    private static final Actor[] ACTORS = {
        new Actor("a.martin", "police", List.of("operator")),
        new Actor("c.dubois", "fire", List.of("operator", "supervisor")),
        new Actor("token:gateway", "municipality", List.of("ingest"))
    };

    @Option(names = "--entries", paramLabel = "N", description = "Entries in the log (${DEFAULT-VALUE}).")
    private int entries = 1_000_000;

    @Option(names = "--changes", paramLabel = "N", description = "Changed bits (${DEFAULT-VALUE}).")
    private int changes = 1_000;

    @Option(names = "--seed", paramLabel = "N", description = "Repeats a run.")
    private long seed = System.nanoTime();

    @Override
    public Integer call() {
        Progress.say("seed " + seed);
        Random random = new Random(seed);
        try (TemporaryDirectory directory = TemporaryDirectory.create("aedile-audit")) {
            return measure(directory.path(), random);
        }
    }

    private int measure(Path directory, Random random) {
        DirectoryCopy copy = new DirectoryCopy(directory.resolve("copy"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0, DataSize.ofMegabytes(64));
                Database database = new Database(postgres)) {
            AuditDatabase audit = AuditDatabase.open(database.source(), directory);
            AuditLog log = audit.log();
            fill(audit, random);
            double proofMillis = prove(log, random);
            database.sayRoom(entries);
            double took = seconds(() -> copy.fillFrom(new OwnCopy(audit.log())));
            Progress.say(String.format(Locale.ROOT, "copied in %.1f s", took));
            return verify(copy, log, random, proofMillis);
        }
    }

    private int verify(DirectoryCopy copy, AuditLog log, Random random, double proofMillis) {
        long began = System.nanoTime();
        Report whole = Verification.of(copy, log.key(), List.of());
        double verifySeconds = (System.nanoTime() - began) / NANOS;
        if (!whole.whole()) {
            throw new IllegalStateException("the untouched log has findings: " + whole.findings());
        }
        BitChanges changed = BitChanges.make(copy.root(), changes, random);
        int found =
                changed.countNamed(Verification.of(copy, log.key(), List.of()).findings());
        System.out.printf(
                Locale.ROOT,
                "{\"entries\":%d,\"proofMs\":%.2f,\"verifySeconds\":%.1f,\"changes\":%d,\"found\":%d}%n",
                entries,
                proofMillis,
                verifySeconds,
                changes,
                found);
        return found == changes ? 0 : 1;
    }

    private void fill(AuditDatabase audit, Random random) {
        double took = seconds(() -> {
            for (int first = 0; first < entries; first += BATCH) {
                List<AuditEntry> batch = new ArrayList<>(BATCH);
                for (int number = first; number < Math.min(entries, first + BATCH); number++) {
                    batch.add(entry(number, random));
                }
                audit.trail().write(batch);
                audit.numberAll();
            }
        });
        Progress.say(String.format(Locale.ROOT, "%d entries written and signed in %.1f s", entries, took));
    }

    private static AuditEntry entry(int number, Random random) {
        Actor actor = ACTORS[random.nextInt(ACTORS.length)];
        Subject subject = new Subject("source", "source-" + random.nextInt(10_000));
        Instant at = Instant.ofEpochSecond(1_795_000_000L + number);
        return AuditEntry.done(at, actor, VERBS[random.nextInt(VERBS.length)], subject)
                .withContent("content " + number);
    }

    /** The median over random entries, each proof checked. */
    private static double prove(AuditLog log, Random random) {
        TreeHead head = Checkpoint.of(log.checkpoint()).head();
        long[] nanos = new long[PROOFS];
        for (int i = -WARM_UP; i < PROOFS; i++) {
            long number = random.nextLong(head.size());
            long began = System.nanoTime();
            InclusionProof proof = log.inclusion(number, head.size());
            if (i >= 0) {
                nanos[i] = System.nanoTime() - began;
            }
            byte[] text = log.find(number).orElseThrow().text().getBytes(StandardCharsets.UTF_8);
            if (!proof.holds(Hash.ofLeaf(text), head.root())) {
                throw new IllegalStateException("the proof of entry " + number + " does not hold");
            }
        }
        Arrays.sort(nanos);
        Progress.say(String.format(Locale.ROOT, "proof: 99 of 100 within %.2f ms", nanos[PROOFS * 99 / 100] / 1e6));
        return nanos[PROOFS / 2] / 1e6;
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / NANOS;
    }

    /** One connection to a database with our tables. */
    private static final class Database implements AutoCloseable {
        private final SingleConnectionDataSource source;

        Database(EmbeddedPostgres postgres) {
            source = new SingleConnectionDataSource(
                    postgres.jdbcUrl(), EmbeddedPostgres.USER, postgres.password(), true);
            Flyway.configure()
                    .dataSource(postgres.jdbcUrl(), EmbeddedPostgres.USER, postgres.password())
                    .outOfOrder(true)
                    .load()
                    .migrate();
        }

        SingleConnectionDataSource source() {
            return source;
        }

        void sayRoom(int entries) {
            Long bytes = new JdbcTemplate(source)
                    .queryForObject(
                            "select pg_total_relation_size('audit_entry') + pg_total_relation_size('audit_tile')",
                            Long.class);
            Progress.say((bytes == null ? 0 : bytes / entries) + " bytes an entry in PostgreSQL");
        }

        @Override
        public void close() {
            source.destroy();
        }
    }
}
