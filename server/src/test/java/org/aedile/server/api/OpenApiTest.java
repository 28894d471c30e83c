package org.aedile.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * FEATURE: the interface is described, and the committed description is true. After a change of the interface run this test
 * with {@code -DskipScreens -Daedile.openapi.write=true} and commit the file: the screens are built against it.
 */
class OpenApiTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theCommittedDescriptionIsThatOfTheServer() throws IOException {
        Path committed = Path.of("..", "docs", "openapi.json");
        JsonNode described =
                new ApiClient(TestServer.shared()).get("/api/v1/openapi").json();
        String text = JSON.writeValueAsString(described) + "\n";
        if (Boolean.getBoolean("aedile.openapi.write")) {
            Files.writeString(committed, text);
        }

        assertThat(text)
                .as("docs/openapi.json is out of date: run this test with -Daedile.openapi.write=true")
                .isEqualTo(Files.readString(committed));
    }

    @Test
    void everyRecordThatIsReferredToIsDescribed() {
        JsonNode described =
                new ApiClient(TestServer.shared()).get("/api/v1/openapi").json();

        Set<String> referredTo = new TreeSet<>(described.findValuesAsString("$ref"));

        assertThat(referredTo)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(described.at(reference.substring(1)))
                        .as(reference)
                        .isNotEmpty());
    }
}
