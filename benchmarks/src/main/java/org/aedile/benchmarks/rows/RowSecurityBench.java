package org.aedile.benchmarks.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Severity;
import org.aedile.server.agreement.Clause;
import org.aedile.server.alert.AlertFilter;
import org.aedile.server.alert.AlertSummary;
import org.aedile.server.alert.Alerts;
import org.aedile.server.cli.RunningServer;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.gate.Sight;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code bench row-security}: the alert queue as its page asks for it, by turns for an agency behind row-level security and
 * for the platform, whom it doesn't hold. Both ask for the same and have to get the same. Two figures have a limit: that of the
 * query in a transaction that goes on, and that of a request, which pays besides for telling the database who asks.
 */
@Command(
        name = "row-security",
        description = "What row-level security costs the query of the alert queue.",
        mixinStandardHelpOptions = true)
public final class RowSecurityBench implements Callable<Integer> {
    private static final double MOST = 1.15;
    private static final int PAGE = 51;
    private static final int WARM_UP = 50;
    private static final int FEW = 50;

    @Option(names = "--alerts", paramLabel = "N", description = "Alerts in the table (${DEFAULT-VALUE}).")
    private int alerts = 1_000_000;

    @Option(names = "--agencies", paramLabel = "N", description = "Agencies, at least 2 (${DEFAULT-VALUE}).")
    private int agencies = 10;

    @Option(names = "--rounds", paramLabel = "N", description = "Questions of each kind (${DEFAULT-VALUE}).")
    private int rounds = 500;

    @Override
    public Integer call() {
        try (TemporaryDirectory directory = TemporaryDirectory.create("aedile-rows");
                RunningServer server = RunningServer.start(Map.of(
                        "aedile.data", directory.path().toString(),
                        "aedile.http.port", "0",
                        "aedile.mqtt.port", "0",
                        "aedile.syslog.tcp-port", "0",
                        "aedile.syslog.udp-port", "0"))) {
            new ManyAlerts(server.context().getBean(JdbcTemplate.class), names()).insert(alerts);
            return measure(
                    server.context().getBean(Alerts.class), server.context().getBean(TransactionTemplate.class));
        }
    }

    private List<String> names() {
        return IntStream.range(0, agencies).mapToObj(RowSecurityBench::agency).toList();
    }

    private static String agency(int number) {
        return "agency-" + number;
    }

    /** The median of each kind. */
    private record Pair(double withoutMillis, double withMillis) {
        double ratio() {
            return withMillis / withoutMillis;
        }
    }

    private int measure(Alerts queue, TransactionTemplate transactions) {
        Side side = new Side(queue, transactions);
        AlertFilter open = filter(Set.of(), Set.of("new", "acknowledged"), "");
        Pair request = compare("open alerts, as a request of its own", rounds, asker -> side.request(asker, open));
        compare("all alerts", rounds, asker -> side.query(asker, filter(Set.of(), Set.of(), "")));
        compare("by words", FEW, asker -> side.query(asker, filter(Set.of(), Set.of(), "particles 4711")));
        Pair query = compare("open alerts", rounds, asker -> side.query(asker, open));
        System.out.printf(
                Locale.ROOT,
                "{\"alerts\":%d,\"agencies\":%d,\"withoutMs\":%.3f,\"withMs\":%.3f,\"ratio\":%.3f,\"requestRatio\":%.3f}%n",
                alerts,
                agencies,
                query.withoutMillis(),
                query.withMillis(),
                query.ratio(),
                request.ratio());
        return Math.max(query.ratio(), request.ratio()) <= MOST ? 0 : 1;
    }

    /** Asks, and answers how long that took. */
    private interface Question {
        Asked ask(Asker asker);
    }

    private record Asked(List<AlertSummary> answer, long nanos) {}

    private record Side(Alerts queue, TransactionTemplate transactions) {
        /** The query alone, in a transaction that goes on and knows who asks. */
        Asked query(Asker asker, AlertFilter filter) {
            return Asking.as(
                    asker,
                    () -> Objects.requireNonNull(transactions.execute(status -> {
                        queue.list(filter, null, 1);
                        return timed(filter);
                    })));
        }

        /** With the connection, its transaction and who asks in it. */
        Asked request(Asker asker, AlertFilter filter) {
            return Asking.as(asker, () -> timed(filter));
        }

        private Asked timed(AlertFilter filter) {
            long began = System.nanoTime();
            List<AlertSummary> answer = queue.list(filter, null, PAGE);
            return new Asked(answer, System.nanoTime() - began);
        }
    }

    private static Pair compare(String name, int rounds, Question question) {
        Asker tenant = new Asker.Tenant(agency(0), "bench", List.of(agency(0), agency(1)), List.of(agency(0)), false);
        long[] without = new long[rounds];
        long[] with = new long[rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            boolean platformFirst = (round & 1) == 0;
            Asked first = question.ask(platformFirst ? Asker.Part.PLATFORM : tenant);
            Asked second = question.ask(platformFirst ? tenant : Asker.Part.PLATFORM);
            requireSame(first.answer(), second.answer());
            if (round >= 0) {
                without[round] = platformFirst ? first.nanos() : second.nanos();
                with[round] = platformFirst ? second.nanos() : first.nanos();
            }
        }
        Pair pair = new Pair(medianMillis(without), medianMillis(with));
        Progress.say("%s: %.3f ms without, %.3f ms with row-level security, %.3f times as long"
                .formatted(name, pair.withoutMillis(), pair.withMillis(), pair.ratio()));
        return pair;
    }

    private static double medianMillis(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }

    private static void requireSame(List<AlertSummary> without, List<AlertSummary> with) {
        if (without.isEmpty() || !without.equals(with)) {
            throw new IllegalStateException("%d alerts without row-level security and %d with it, or not the same ones"
                    .formatted(without.size(), with.size()));
        }
    }

    /** The first agency's own, and what the second shows it from high on. */
    private static AlertFilter filter(Set<Severity> severities, Set<String> states, String text) {
        Clause shown =
                new Clause(Clause.Records.ALERTS, Set.of(), Severity.HIGH, Clause.Masking.PERSONAL, Clause.Use.SEE);
        Sight sight = new Sight(AgencyId.of(agency(0)), List.of(new Sight.Grant(AgencyId.of(agency(1)), shown)), false);
        return new AlertFilter(sight, "live", severities, states, "", "", "", text, null, null);
    }
}
