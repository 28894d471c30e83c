package org.aedile.server.connector.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.SourceStates;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** FEATURE: recorded data goes all the way, in a time domain of its own. */
class ReplayTest {
    private static final Path DATA = Path.of(System.getProperty(
            "aedile.shared.data", System.getenv().getOrDefault("AEDILE_SHARED_DATA", "../../shared/data")));

    private final TestServer server = TestServer.shared();

    @Test
    void realTrafficIsTakenWholeAndJudged() {
        replay(DATA.resolve("sensors/realTraffic"), "traffic", "--zone", "E18");

        SourceRegistry registry = server.bean(SourceRegistry.class);
        Source speed = registry.require("file:speed_6005.csv");
        assertThat(speed.zone()).isEqualTo("E18");
        assertThat(speed.properties()).singleElement().satisfies(property -> {
            assertThat(property.name()).isEqualTo("speed");
            assertThat(property.interval()).isEqualTo(Duration.ofMinutes(5));
        });
        assertThat(server.bean(SourceStates.class)
                        .facts("replay-traffic", "file:speed_6005.csv")
                        .received())
                .isEqualTo(2_500);
        awaitAlerts("replay-traffic", 1);
    }

    @Test
    void windowsEventLogsAreTakenUnderTheirOwnTimes() {
        replay(DATA.resolve("sigma/regression/rules/windows/file"), "events");

        List<String> sources = server.bean(SourceStates.class).snapshot("replay-events").stream()
                .map(entry -> entry.source().id().value())
                .toList();
        assertThat(sources).isNotEmpty().allMatch(id -> id.endsWith(".json"));
        assertThat(sources)
                .allSatisfy(id -> assertThat(server.bean(SourceStates.class)
                                .facts("replay-events", id)
                                .rejected())
                        .isZero());
    }

    @Test
    void aReplayIsOfTheAgencyThatOpensIt() {
        ApiClient ours = ApiClient.loggedIn(server, Role.ADMIN, AgencyId.of("replay-ours"));
        ApiClient theirs = ApiClient.loggedIn(server, Role.ADMIN, AgencyId.of("replay-theirs"));
        String replay = "/api/v1/replays/replay-covert";

        int opened = ours.post("/api/v1/replays", """
                        {"id":"replay-covert","title":"What the covert team saw","start":"2026-05-01T00:00:00Z","speed":0}
                        """).status();

        assertThat(opened).isEqualTo(201);
        assertThat(ours.get("/api/v1/domains").text()).contains("covert team");
        assertThat(theirs.get("/api/v1/domains").text()).doesNotContain("covert");
        assertThat(theirs.get("/api/v1/session").text()).doesNotContain("covert");
        theirs.delete(replay);
        assertThat(ours.get("/api/v1/domains").text()).contains("covert team");
        assertThat(ours.delete(replay).status()).isEqualTo(204);
        assertThat(ours.get("/api/v1/domains").text()).doesNotContain("covert");
        ApiClient auditor = ApiClient.loggedIn(server, Role.AUDITOR, AgencyId.of("replay-ours"));
        Awaitility.await()
                .untilAsserted(() -> assertThat(auditor.get("/api/v1/audit/entries?kind=replay&id=replay-covert")
                                .text())
                        .contains("\"verb\":\"opened\"", "\"verb\":\"closed\"")
                        .doesNotContain("covert team"));
    }

    private void replay(Path path, String name, String... options) {
        Assumptions.assumeTrue(Files.exists(path), path + " is not here");
        List<String> arguments = new ArrayList<>(List.of(
                path.toString(),
                "--name",
                name,
                "--server",
                server.uri("").toString(),
                "--data",
                server.data().toString()));
        arguments.addAll(List.of(options));
        StringWriter errors = new StringWriter();
        int status = new CommandLine(new ReplayCommand())
                .setErr(new PrintWriter(errors))
                .execute(arguments.toArray(String[]::new));
        assertThat(status).as(errors.toString()).isZero();
    }

    private void awaitAlerts(String domain, int atLeast) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
            long count = server.bean(JdbcClient.class)
                    .sql("select count(*) from alert where domain_id = ?")
                    .param(domain)
                    .query(Long.class)
                    .single();
            System.out.println(domain + ": " + count + " alerts");
            return count >= atLeast;
        });
    }
}
