package org.aedile.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.Content;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.note.Checkpoint;
import org.aedile.server.auditor.OwnCopy;
import org.aedile.server.auditor.Verification;
import org.aedile.server.log.ObservationLog;
import org.aedile.wire.FrameWriter;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** FEATURE: a backup restored elsewhere gives the same picture, and goes on from there. */
class BackupTest {
    @TempDir
    private Path directory;

    @Test
    void aBackupRestoredElsewhereGivesTheSamePicture() throws Exception {
        Path file = directory.resolve("aedile.backup");
        Path copy = directory.resolve("copy");
        JsonNode before;
        try (TestServer original = TestServer.start(directory.resolve("original"), Map.of())) {
            ApiClient operator = ApiClient.loggedIn(original, Role.OPERATOR);
            Alert alert = TestAlerts.particles("live", "air-kept", 1, Alert.Status.RAISED);
            TestAlerts.send(original, List.of(alert));
            original.bean(ObservationLog.class)
                    .append("live", "air-kept", observation())
                    .get();
            await(operator, alert.id());
            operator.post("/api/v1/alerts/" + alert.id() + "/acknowledge", "{}");
            before = operator.get("/api/v1/picture").json().get("alerts");
            assertThat(before).hasSize(1);

            assertThat(run(
                            new BackupCommand(),
                            file.toString(),
                            "--data",
                            original.data().toString()))
                    .isZero();
        }
        assertThat(run(new RestoreCommand(), file.toString(), "--data", copy.toString()))
                .isZero();

        try (TestServer restored = TestServer.start(copy, Map.of())) {
            ApiClient operator = ApiClient.loggedIn(restored, Role.OPERATOR);
            assertThat(operator.get("/api/v1/picture").json().get("alerts")).isEqualTo(before);
            assertThatTheAuditLogGoesOn(restored);
            Alert revised = TestAlerts.particles("live", "air-kept", 2, Alert.Status.REVISED);
            TestAlerts.send(restored, List.of(revised));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> operator.get("/api/v1/alerts/" + revised.id())
                                    .json()
                                    .get("revision")
                                    .asInt()
                            == 2);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(new ApiClient(restored)
                                    .get("/actuator/health/readiness")
                                    .status())
                            .isEqualTo(200));
            assertThat(restored.bean(JdbcClient.class)
                            .sql("select count(*) from payload_key")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /** The same log, under its old name, signed by the new installation's key. */
    private static void assertThatTheAuditLogGoesOn(TestServer restored) {
        AuditLog log = restored.bean(AuditLog.class);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> log.checkpoint().isSignedBy(log.key()));
        assertThat(Checkpoint.of(log.checkpoint()).origin()).isEqualTo(log.key().name());
        assertThat(log.find(0)).isPresent();
        assertThat(Verification.of(restored.bean(OwnCopy.class), log.key(), List.of())
                        .findings())
                .isEmpty();
    }

    @Test
    void restoringIntoADirectoryThatIsInUseIsRefused() throws IOException {
        Path used = Files.createDirectories(directory.resolve("used"));
        Files.writeString(used.resolve("precious"), "data");

        assertThat(run(new RestoreCommand(), "absent.backup", "--data", used.toString()))
                .isNotZero();
        assertThat(used.resolve("precious")).hasContent("data");
    }

    private static int run(Object command, String... arguments) {
        return new CommandLine(command).execute(arguments);
    }

    private static void await(ApiClient operator, String id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> operator.get("/api/v1/alerts/" + id).status() == 200);
    }

    private static byte[] observation() {
        Instant now = Instant.now();
        return new FrameWriter()
                .write(new Observation(
                        "o-1",
                        AgencyId.of("municipality"),
                        SourceId.of("air-kept"),
                        LogSource.NONE,
                        "live",
                        now,
                        now,
                        Optional.empty(),
                        new Content.Reading("pm10", 3, "ug/m3")));
    }
}
