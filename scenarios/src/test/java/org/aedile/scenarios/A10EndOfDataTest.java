package org.aedile.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.ServerProcess;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.aedile.benchmarks.harness.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: what people said ends when it has to: here, in backups, and for whoever restores them; unless a hold says no. */
@Tag("long")
class A10EndOfDataTest {
    private static final String SOURCE = "a10-post";
    private static final String WORDS = "smoke behind the aquarium says Ada";

    private final TestCity city = TestCity.shared();
    private final ApiClient api = city.api();

    @Test
    void whatWasErasedIsGoneHereAndInWhateverIsRestored() throws IOException {
        say();
        try (TemporaryDirectory elsewhere = TemporaryDirectory.create("aedile-a10")) {
            Path before = elsewhere.path().resolve("before.backup");
            Path after = elsewhere.path().resolve("after.backup");
            Path keys = elsewhere.path().resolve("before.keys");
            String data = city.data().toString();
            Program.run("backup", before.toString(), "--keys", keys.toString(), "--data", data);
            assertNowhereIn(before);

            JsonNode erased = api.post("/api/v1/privacy/erasures", Map.of("source", SOURCE, "reason", "request 12"));
            Program.run("backup", after.toString(), "--data", data);

            assertThat(erased.get("removed").get("days of sealed content").asInt())
                    .isEqualTo(1);
            assertThat(records(api)).doesNotContain("aquarium");
            assertThat(restored(elsewhere.path().resolve("first"), before.toString()))
                    .as("restored from before the erasure, without keys")
                    .contains("\"erased\":true")
                    .doesNotContain("aquarium");
            assertThat(restored(elsewhere.path().resolve("second"), after.toString(), "--keys", keys.toString()))
                    .as("restored from after the erasure, with keys from before")
                    .doesNotContain("aquarium");
        }
    }

    @Test
    void aLegalHoldStopsErasureByNameAndWithAReasonUntilItIsLifted() {
        String source = "a10-held";
        Sensor.ofPeople(api, source);
        JsonNode hold = api.post("/api/v1/privacy/holds", Map.of("source", source, "reason", "court order 4711"));
        Map<String, String> request = Map.of("source", source, "reason", "request 13");

        assertThatThrownBy(() -> api.post("/api/v1/privacy/erasures", request)).hasMessageContaining("legal hold");
        assertThat(hold(hold.get("id").asString()).get("reason").asString()).isEqualTo("court order 4711");
        assertThat(hold(hold.get("id").asString()).get("placedBy").asString()).isNotEmpty();

        api.delete("/api/v1/privacy/holds/" + hold.get("id").asString());

        assertThat(hold(hold.get("id").asString()).get("liftedBy").asString()).isNotEmpty();
        assertThat(api.post("/api/v1/privacy/erasures", request).has("removed")).isTrue();
    }

    private void say() {
        Sensor.ofPeople(api, SOURCE);
        String line = "{\"source\":\"%s\",\"time\":%d,\"fields\":{\"text\":\"%s\"}}\n"
                .formatted(SOURCE, System.currentTimeMillis(), WORDS);
        assertThat(api.postLines("/api/v1/observations", line)).contains("accepted");
        Waiting.until("it can be read", TestCity.PATIENCE, () -> records(api).contains(WORDS));
    }

    private static String records(ApiClient api) {
        return api.text("/api/v1/sources/" + SOURCE + "/observations?domain=live");
    }

    private JsonNode hold(String id) {
        for (JsonNode hold : api.get("/api/v1/privacy/holds")) {
            if (hold.get("id").asString().equals(id)) {
                return hold;
            }
        }
        throw new AssertionError("hold " + id + " is not listed");
    }

    /** What a server shows of the source that is restored there. */
    private static String restored(Path home, String... backup) throws IOException {
        Files.createDirectories(home);
        Path data = home.resolve("data");
        List<String> command = new ArrayList<>(List.of("restore", "--data", data.toString()));
        command.addAll(List.of(backup));
        Program.run(command.toArray(String[]::new));
        try (ServerProcess server =
                ServerProcess.start(home, ServerProcess.Ports.free(), List.of("server"), Map.of())) {
            return records(ApiClient.local(server, data));
        }
    }

    /** The words are in no part of the file, as they stand or as part of anything that isn't sealed. */
    private static void assertNowhereIn(Path backup) throws IOException {
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(WORDS))
                            .as(entry.getName())
                            .isFalse();
                }
            }
        }
    }
}
