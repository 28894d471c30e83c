package org.aedile.server.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aedile.server.TestServer;
import org.aedile.server.access.LocalToken;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** FEATURE: sources are registered with all that the law asks for, maintained and retired. */
class SourcesOverRestTest {
    private static final String COMPLETE = """
        {"id":"%s","owner":"environment office","purpose":"air quality warnings","legalBasis":"GDPR 6(1)(e)",\
        "dataClass":"none","retentionDays":30,"properties":[{"name":"pm10","unit":"ug/m3","interval":30}]}\
        """;

    private final TestServer server = TestServer.shared();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whatIsMissingIsSaidAllAtOnce() throws Exception {
        HttpResponse<String> response = send("POST", "/api/v1/sources", "{\"id\":\"rest-1\",\"dataClass\":\"secret\"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("owner is missing", "purpose is missing", "legalBasis is missing")
                .contains("dataClass 'secret' is not one of none, pseudonymous, personal, special")
                .contains("retentionDays is missing, must be 1 to 3650");
    }

    @Test
    void aSourceIsRegisteredMaintainedAndRetired() throws Exception {
        assertThat(send("POST", "/api/v1/sources", COMPLETE.formatted("rest-2")).statusCode())
                .isEqualTo(201);
        assertThat(send("POST", "/api/v1/sources/rest-2/credentials", "").body())
                .contains("\"username\":\"rest-2\"", "\"secret\":");
        String maintenance = "{\"until\":\"%s\",\"reason\":\"new filter\"}"
                .formatted(Instant.now().plus(Duration.ofHours(1)));
        assertThat(send("POST", "/api/v1/sources/rest-2/maintenance", maintenance)
                        .body())
                .contains("\"state\":\"maintenance\"", "\"reason\":\"new filter\"");
        assertThat(send("DELETE", "/api/v1/sources/rest-2/maintenance", "").body())
                .contains("\"state\":\"new\"");
        assertThat(send("PATCH", "/api/v1/sources/rest-2", "{\"zone\":\"Port\"}")
                        .body())
                .contains("\"zone\":\"Port\"", "\"owner\":\"environment office\"");
        assertThat(send("POST", "/api/v1/sources/rest-2/retire", "").body()).contains("\"retired\":true");
    }

    @Test
    void whatIsUsualOfASourceIsForgottenOnRequest() throws Exception {
        send("POST", "/api/v1/sources", COMPLETE.formatted("rest-moved"));
        JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
        jdbc.update("insert into baseline (domain_id, source_id, property, hour_of_week, agency_id, content)"
                + " select 'live', 'rest-moved', 'pm10', 7, agency_id, '' from source where id = 'rest-moved'");
        Instant before = Instant.now().minusSeconds(1);

        assertThat(send("POST", "/api/v1/sources/rest-moved/relearning", "{\"reason\":\" \"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("POST", "/api/v1/sources/rest-moved/relearning", "{\"reason\":\"moved to the port\"}")
                        .body())
                .contains("\"reason\":\"moved to the port\"");

        assertThat(jdbc.queryForObject("select count(*) from baseline where source_id = 'rest-moved'", Integer.class))
                .isZero();
        send("POST", "/api/v1/sources", COMPLETE.formatted("rest-moved"));
        send("PATCH", "/api/v1/sources/rest-moved", "{\"zone\":\"Port\"}");
        Source source = server.bean(SourceRegistry.class).require("rest-moved");
        long from = source.profile(Instant.now()).learnsFromMillis();
        assertThat(Instant.ofEpochMilli(from)).isBetween(before, Instant.now());
        assertThat(jdbc.queryForObject("select learns_from from source where id = 'rest-moved'", Timestamp.class))
                .isEqualTo(Timestamp.from(source.relearning().orElseThrow().from()));
    }

    @Test
    void manyAreRegisteredAtOnce() throws Exception {
        int count = 5_000;
        String body = IntStream.range(0, count)
                .mapToObj(number -> COMPLETE.formatted("rest-many-" + number))
                .collect(Collectors.joining("\n"));
        long begin = System.nanoTime();

        HttpResponse<String> response = send("POST", "/api/v1/sources", body);

        System.out.printf("%d sources in %d ms%n", count, (System.nanoTime() - begin) / 1_000_000);
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(send("GET", "/api/v1/sources?q=rest-many-499&limit=20", "").body())
                .contains("rest-many-4999");
        server.bean(SourceRegistry.class).listAll().stream()
                .map(source -> source.id().value())
                .filter(id -> id.startsWith("rest-many-"))
                .limit(1)
                .forEach(id -> assertThat(server.bean(SourceStates.class)
                                .facts("live", id)
                                .state())
                        .isEqualTo(SourceState.NEW));
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        String type = body.indexOf('\n') > 0 ? "application/x-ndjson" : "application/json";
        HttpRequest request = HttpRequest.newBuilder(server.uri(path))
                .timeout(Duration.ofSeconds(60))
                .header(
                        "Authorization",
                        "Bearer " + LocalToken.read(server.data()).orElseThrow())
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
