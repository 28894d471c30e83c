package org.aedile.server.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.audit.NumberedEntry;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.InclusionProof;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.audit.note.SignedNote;
import org.aedile.server.audit.note.VerifierKey;
import org.aedile.server.auditor.cli.AuditCommand;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** FEATURE: an auditor finds who did what, and proves it without trusting the server. */
class AuditApiTest {
    private final TestServer server = TestServer.shared();

    @TempDir
    private Path directory;

    @Test
    void logInsAreInTheLog() {
        ApiClient auditor = ApiClient.loggedIn(server, Role.AUDITOR);
        ApiClient analyst = ApiClient.loggedIn(server, Role.ANALYST);
        analyst.delete("/api/v1/session");
        for (int i = 0; i < 5; i++) {
            new ApiClient(server).logIn("test-wall", "wrong-password-" + i);
        }
        ApiClient.loggedIn(server, Role.ADMIN);
        new ApiClient(server).logIn("not a name, a password", "wrong-password");

        JsonNode in = await(auditor, "account=test-analyst&verb=logged-in", 1).get(0);
        assertThat(in.get("roles").get(0).asString()).isEqualTo("analyst");
        assertThat(in.get("decision").asString()).isEqualTo("done");
        await(auditor, "account=test-analyst&verb=logged-out", 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !searched("unknown", "log-in").isEmpty());
        assertThat(auditor.get("/api/v1/audit/entries?limit=1000").text()).doesNotContain("not a name");
    }

    @Test
    void aLockedAccountIsInTheLog() {
        ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN);
        admin.post(
                "/api/v1/accounts",
                "{\"username\":\"to-be-locked\",\"displayName\":\"L\",\"agency\":\"municipality\",\"roles\":[\"analyst\"],"
                        + "\"password\":\"a-long-password\"}");
        for (int i = 0; i < 5; i++) {
            new ApiClient(server).logIn("to-be-locked", "wrong-password-" + i);
        }

        await(admin, "id=to-be-locked&verb=log-in&decision=refused", 5);
        await(admin, "id=to-be-locked&verb=log-in-locked", 1);
        JsonNode created = await(admin, "id=to-be-locked&verb=created", 1).get(0);
        assertThat(created.get("account").asString()).isEqualTo("test-admin");
    }

    @Test
    void aWriteIsInTheLogWithTheHashOfWhatWasWritten() {
        ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR);
        ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN);
        supervisor.post("/api/v1/assets", "{\"id\":\"audited-pump\",\"name\":\"Pump\"}");
        supervisor.delete("/api/v1/assets/audited-pump");

        JsonNode entry =
                await(admin, "kind=asset&id=audited-pump&verb=registered", 1).get(0);
        assertThat(entry.get("account").asString()).isEqualTo("test-supervisor");
        assertThat(entry.get("content").get(0).asString()).hasSize(64);
        assertThat(entry.get("text").asString()).doesNotContain("Pump");
        await(admin, "kind=asset&id=audited-pump&verb=removed", 1);
    }

    @Test
    void aRegisteredSourceIsInTheLog() {
        ApiClient supervisor = ApiClient.loggedIn(server, Role.SUPERVISOR);
        ApiClient.Answer registered = supervisor.post("/api/v1/sources", """
                {"id": "audited-source", "name": "Audited", "category": "server", "logsource": {"product": "linux"},
                 "owner": "office", "purpose": "tests", "legalBasis": "GDPR 6(1)(e)", "dataClass": "none",
                 "retentionDays": 30, "timeZone": "UTC"}
                """);
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);

        await(ApiClient.loggedIn(server, Role.ADMIN), "kind=source&id=audited-source&verb=registered", 1);
    }

    @Test
    void anAuditorReadsWhatTheOwnAgencyDidAndNothingElse() {
        AgencyId others = AgencyId.of("audited-others");
        ApiClient.loggedIn(server, Role.OPERATOR, others);
        ApiClient theirs = ApiClient.loggedIn(server, Role.AUDITOR, others);
        String entry = await(theirs, "account=test-operator-audited-others", 1)
                .get(0)
                .get("number")
                .asString();

        ApiClient ours = ApiClient.loggedIn(server, Role.AUDITOR);

        assertThat(ours.get("/api/v1/audit/entries?limit=1000").text()).doesNotContain("audited-others");
        assertThat(ours.get("/api/v1/audit/entries?agency=audited-others")
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(ours.get("/api/v1/audit/entries/" + entry).status()).isEqualTo(404);
        assertThat(ours.get("/api/v1/audit/log/tile/entries/000").status()).isEqualTo(404);
    }

    @Test
    void anEntryIsProvenByWhatTheServerSaysAndNothingElse() {
        ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN);
        JsonNode entry = await(admin, "account=test-admin&verb=logged-in", 1).get(0);
        long number = entry.get("number").asLong();

        JsonNode proof = admin.get("/api/v1/audit/entries/" + number + "/proof").json();
        SignedNote note = SignedNote.parse(proof.get("checkpoint").get("note").asString());
        Checkpoint checkpoint = Checkpoint.of(note);
        List<Hash> path = new ArrayList<>();
        proof.get("path").forEach(hash -> path.add(Hash.parse(hash.asString())));
        Hash leaf = Hash.ofLeaf(entry.get("text").asString().getBytes(StandardCharsets.UTF_8));

        assertThat(note.isSignedBy(
                        VerifierKey.parse(proof.get("checkpoint").get("key").asString())))
                .isTrue();
        assertThat(new InclusionProof(number, checkpoint.head().size(), path)
                        .holds(leaf, checkpoint.head().root()))
                .isTrue();
    }

    @Test
    void pagesGoDownByNumber() {
        ApiClient admin = ApiClient.loggedIn(server, Role.ADMIN);
        ApiClient.loggedIn(server, Role.ADMIN);
        ApiClient.loggedIn(server, Role.ADMIN);
        await(admin, "", 3);

        JsonNode first = admin.get("/api/v1/audit/entries?limit=2").json();
        JsonNode second = admin.get("/api/v1/audit/entries?limit=2&cursor="
                        + first.get("next").asString())
                .json();

        assertThat(second.get("items").get(0).get("number").asLong())
                .isEqualTo(first.get("items").get(1).get("number").asLong() - 1);
        assertThat(admin.get("/api/v1/audit/entries?from=yesterday").status()).isEqualTo(400);
        assertThat(admin.get("/api/v1/audit/entries/999999999").status()).isEqualTo(404);
        assertThat(admin.get("/api/v1/audit/log/tile/0/999").status()).isEqualTo(404);
    }

    @Test
    void onlyAuditorsAndAdministratorsReadIt() {
        assertThat(ApiClient.loggedIn(server, Role.AUDITOR)
                        .get("/api/v1/audit/checkpoint")
                        .status())
                .isEqualTo(200);
        assertThat(ApiClient.loggedIn(server, Role.AUDITOR)
                        .get("/api/v1/alerts")
                        .status())
                .isEqualTo(403);
        assertThat(ApiClient.loggedIn(server, Role.SUPERVISOR)
                        .get("/api/v1/audit/checkpoint")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theCommandsCopyProveAndWitness() throws Exception {
        await(ApiClient.loggedIn(server, Role.ADMIN), "", 1);
        String data = server.data().toString();
        String copy = directory.resolve("copy").toString();
        String state = directory.resolve("witness").toString();
        String key = server.data().resolve("keys/audit.pub").toString();

        assertThat(run("export", copy, "--data", data)).isZero();
        assertThat(run("verify", copy, "--key", key)).isZero();
        assertThat(run("witness", copy, "--state", state, "--key", key)).isZero();
        assertThat(run("witness", "--state", state, "--key", key, "--data", data))
                .isZero();
        assertThat(run("verify", "--data", data, "--kept", state + "/checkpoint"))
                .isZero();

        Path bundle = anyFile(directory.resolve("copy/tile/entries"));
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[40] ^= 1;
        Files.write(bundle, bytes);
        assertThat(run("verify", copy, "--key", key)).isOne();
    }

    @Test
    void publishedProofsAreCheckedOneByOne() throws Exception {
        String leaf = Hash.ofLeaf(new byte[0]).base64();
        Files.writeString(
                directory.resolve("right.json"),
                "{\"leafIdx\":0,\"treeSize\":1,\"root\":\"%s\",\"leafHash\":\"%s\",\"proof\":null,\"wantErr\":false}"
                        .formatted(leaf, leaf));
        Files.writeString(
                directory.resolve("beyond.json"),
                "{\"leafIdx\":18446744073709551615,\"treeSize\":1,\"root\":\"%s\",\"leafHash\":\"%s\",\"proof\":[],\"wantErr\":true}"
                        .formatted(leaf, leaf));
        assertThat(run("vectors", directory.toString())).isZero();

        Files.writeString(
                directory.resolve("wrong.json"),
                "{\"size1\":1,\"size2\":2,\"root1\":\"%s\",\"root2\":\"%s\",\"proof\":[],\"wantErr\":false}"
                        .formatted(leaf, leaf));
        assertThat(run("vectors", directory.toString())).isOne();
    }

    private static Path anyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static int run(String... arguments) {
        return new CommandLine(new AuditCommand()).execute(arguments);
    }

    private static JsonNode await(ApiClient reader, String query, int atLeast) {
        String path = "/api/v1/audit/entries?" + query;
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> reader.get(path).json().get("items").size() >= atLeast);
        return reader.get(path).json().get("items");
    }

    private List<NumberedEntry> searched(String account, String verb) {
        Optional<String> any = Optional.empty();
        AuditSearch wanted = new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.of(account),
                any,
                Optional.of(verb),
                any,
                any,
                Optional.empty());
        return server.bean(AuditLog.class).search(wanted, Long.MAX_VALUE, 1);
    }
}
