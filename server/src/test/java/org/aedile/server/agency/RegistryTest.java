package org.aedile.server.agency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.LocalServer;
import org.aedile.server.access.Role;
import org.aedile.server.agency.cli.AddCity;
import org.aedile.server.agency.cli.AgencyCommand;
import org.aedile.server.agency.cli.ListCities;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** FEATURE: the deployment knows its cities and agencies, and nothing belongs to one that it doesn't know. */
class RegistryTest {
    private final TestServer server = TestServer.shared();
    private final LocalServer local = LocalServer.require(server.data());

    @Test
    void theCommandLineRegistersCitiesAndAgencies() {
        assertThat(run(
                        new AddCity(),
                        "lyon",
                        "--name",
                        "Lyon",
                        "--population",
                        "522000",
                        "--time-zone",
                        "Europe/Paris"))
                .isEqualTo("lyon\n");
        assertThat(run(
                        new AgencyCommand(),
                        Stream.of("add lyon-water --city lyon --name Eaux --kind utility --regime gdpr"
                                        + " --controller eaux@lyon --privacy-officer dpo@lyon")
                                .flatMap(line -> Stream.of(line.split(" ", -1)))
                                .toArray(String[]::new)))
                .isEqualTo("lyon-water\n");
        assertThat(run(new AgencyCommand(), "change", "lyon-water", "--name", "Eaux de Lyon"))
                .isEqualTo("lyon-water\n");

        assertThat(run(new ListCities())).contains("lyon\t522000\ten\tEurope/Paris\tLyon\n");
        assertThat(run(new AgencyCommand(), "list")).contains("lyon-water\tutility\tlyon\tEaux de Lyon\n");
    }

    @Test
    void whatIsUnknownIsRefusedWithWhatIsKnown() {
        ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR);

        Answer source = supervisor.post("/api/v1/sources", source("nobodys-1", "nobody"));
        String account = failure(
                "/api/v1/accounts",
                "{\"username\":\"lost\",\"displayName\":\"L\",\"agency\":\"nobody\",\"roles\":[\"analyst\"],"
                        + "\"password\":\"long-enough-1\"}");
        String orphan = failure("/api/v1/agencies", agency("orphan", "atlantis"));

        assertThat(source.status()).isEqualTo(400);
        assertThat(source.json().get("detail").asString())
                .startsWith("there is no agency 'nobody'; known are")
                .contains("municipality");
        assertThat(account).contains("there is no agency 'nobody'; known are");
        assertThat(orphan).contains("there is no city 'atlantis'; known are").contains("monaco");
    }

    @Test
    void anAdministratorChangesTheOwnFactsOnly() {
        AgencyId own = TestAgencies.register(server, AgencyId.of("registry-own"));
        TestAgencies.register(server, AgencyId.of("registry-other"));
        ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN, own);

        JsonNode changed = admin.put("/api/v1/agencies/" + own, "{\"controller\":\"Ada, office 12\"}")
                .json();

        assertThat(changed.get("controller").asString()).isEqualTo("Ada, office 12");
        assertThat(changed.get("name").asString()).isEqualTo("Agency registry-own");
        assertThat(admin.put("/api/v1/agencies/" + own, "{\"regime\":\"led\"}").status())
                .isEqualTo(403);
        assertThat(admin.put("/api/v1/agencies/registry-other", "{\"name\":\"Mine\"}")
                        .status())
                .isEqualTo(403);
        assertThat(admin.post("/api/v1/agencies", agency("more", "monaco")).status())
                .isEqualTo(403);
        assertThat(ApiClient.loggedIn(server, Role.OPERATOR, own)
                        .put("/api/v1/agencies/" + own, "{\"name\":\"X\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void othersOfTheCityAreSeenByNameAndKind() {
        AgencyId other = TestAgencies.register(server, AgencyId.of("registry-neighbour"));

        JsonNode seen = ApiClient.loggedIn(server, Role.OPERATOR)
                .get("/api/v1/agencies/" + other)
                .json();

        assertThat(seen.get("name").asString()).isEqualTo("Agency registry-neighbour");
        assertThat(seen.get("kind").asString()).isEqualTo("fire");
        assertThat(List.of(seen.get("regime"), seen.get("controller"), seen.get("privacyOfficer")))
                .allMatch(JsonNode::isNull);
    }

    private String failure(String path, String json) {
        try {
            return "no failure but " + local.post(path, json);
        } catch (org.aedile.kernel.AedileException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String run(Object command, String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            String[] all = Stream.concat(
                            Stream.of(arguments),
                            Stream.of("--data", server.data().toString()))
                    .toArray(String[]::new);
            assertThat(new CommandLine(command).execute(all)).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String agency(String id, String city) {
        return "{\"id\":\"%s\",\"name\":\"N\",\"kind\":\"fire\",\"city\":\"%s\",\"regime\":\"gdpr\",\"controller\":\"c\",\"privacyOfficer\":\"p\"}"
                .formatted(id, city);
    }

    private static String source(String id, String agency) {
        return """
                {"id": "%s", "agency": "%s", "name": "N", "category": "air_quality", "owner": "o", "purpose": "p",
                 "legalBasis": "GDPR 6(1)(e)", "dataClass": "none", "retentionDays": 30}
                """.formatted(id, agency);
    }
}
