package org.aedile.benchmarks.subjects;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.Progress;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.aedile.benchmarks.rows.ManyAlerts;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Caller;
import org.aedile.server.cli.RunningServer;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/**
 * {@code bench subjects}: how long the search for a data subject takes that an agency has to answer within a month. It goes
 * through the interface, call by call, as the page of the privacy officer does, and has to find every mention and no more.
 */
@Command(
        name = "subjects",
        description = "Searches all that one agency keeps for a person.",
        mixinStandardHelpOptions = true)
public final class SubjectsBench implements Callable<Integer> {
    private static final String NAME = "Rosalinde Quastenflosser";
    private static final int MENTIONS = 25;
    private static final int KINDS_WITH_MENTIONS = 3;
    private static final double NANOS_A_SECOND = 1e9;

    @Option(names = "--alerts", paramLabel = "N", description = "Alerts of the agency (${DEFAULT-VALUE}).")
    private int alerts = 1_000_000;

    @Option(names = "--notes", paramLabel = "N", description = "Notes at them in a year (${DEFAULT-VALUE}).")
    private int notes = 200_000;

    @Option(
            names = "--rejected",
            paramLabel = "N",
            description = "Refused messages, of which 100,000 are kept at most (${DEFAULT-VALUE}).")
    private int rejected = 90_000;

    @Override
    public Integer call() {
        try (TemporaryDirectory directory = TemporaryDirectory.create("aedile-subjects");
                RunningServer server = RunningServer.start(Map.of(
                        "aedile.data", directory.path().toString(),
                        "aedile.http.port", "0",
                        "aedile.mqtt.port", "0",
                        "aedile.syslog.tcp-port", "0",
                        "aedile.syslog.udp-port", "0"))) {
            fill(server.context().getBean(JdbcTemplate.class), Caller.LOCAL.agency());
            return measure(ApiClient.local(URI.create(server.address() + "/"), directory.path()));
        }
    }

    private void fill(JdbcTemplate jdbc, AgencyId agency) {
        new ManyAlerts(jdbc, List.of(agency.value())).insert(alerts);
        KeptForAYear kept = new KeptForAYear(jdbc, agency);
        kept.insert(notes, rejected);
        kept.mention(NAME, MENTIONS);
    }

    private int measure(ApiClient api) {
        String path = "/api/v1/requests/" + begin(api);
        long began = System.nanoTime();
        double longest = 0;
        int calls = 0;
        JsonNode search;
        do {
            long asked = System.nanoTime();
            search = api.post(path + "/search", Map.of()).get("search");
            longest = Math.max(longest, (System.nanoTime() - asked) / NANOS_A_SECOND);
            calls++;
        } while (!search.get("complete").asBoolean());
        double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
        search.get("kinds").forEach(kind -> Progress.say(kind.get("kind").asString() + ": " + kind.get("records")));
        int found = api.get(path + "/findings").size();
        System.out.printf(
                Locale.ROOT,
                "{\"alerts\":%d,\"notes\":%d,\"rejected\":%d,\"seconds\":%.1f,\"calls\":%d,\"longestCallSeconds\":%.1f,"
                        + "\"found\":%d,\"mentions\":%d}%n",
                alerts,
                notes,
                rejected,
                seconds,
                calls,
                longest,
                found,
                KINDS_WITH_MENTIONS * MENTIONS);
        return found == KINDS_WITH_MENTIONS * MENTIONS ? 0 : 1;
    }

    /** A request of somebody whose identity was checked. */
    private static String begin(ApiClient api) {
        Map<String, ?> terms = Map.of(
                "names", List.of(NAME),
                "phones", List.of(),
                "emails", List.of(),
                "plates", List.of(),
                "identifiers", List.of(),
                "sources", List.of());
        String id = api.post(
                        "/api/v1/requests",
                        Map.of(
                                "right",
                                "access",
                                "regime",
                                "gdpr",
                                "applicant",
                                NAME,
                                "contact",
                                "by letter",
                                "receivedOn",
                                LocalDate.now(Clock.systemUTC()).toString(),
                                "terms",
                                terms))
                .get("id")
                .asString();
        api.post("/api/v1/requests/" + id + "/identity", Map.of("method", "identity card"));
        return id;
    }
}
