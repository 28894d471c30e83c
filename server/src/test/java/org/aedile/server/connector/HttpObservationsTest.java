package org.aedile.server.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aedile.server.LogReader;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.source.SourceFacts;
import org.aedile.server.source.SourceStates;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: observations over HTTP, one or many, each with an answer of its own. */
class HttpObservationsTest {
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";

    private final TestServer server = TestServer.shared();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void oneObservationIsAcknowledgedWhenTheLogHasIt() throws Exception {
        String secret = Sources.register(server, Sources.air("http-one"));

        HttpResponse<String> response = send(JSON, reading("http-one", 184.2), "http-one", secret, "");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        assertThat(response.body()).contains("\"source\":\"http-one\"").contains("\"id\":");
        assertThat(new LogReader(server).read("http-one", 1, view -> view.value() + view.unit()))
                .containsExactly("184.2ug/m3");
    }

    @Test
    void aBadLineHarmsNoneOfItsNeighbours() throws Exception {
        String secret = Sources.register(server, Sources.air("http-many"));
        List<String> lines = List.of(
                reading("http-many", 1),
                "{\"source\":\"http-many\",",
                reading("http-many", 2).replace("ug/m3", "mg/m3"),
                reading("nobody", 3),
                reading("http-many", 4).replace("\"4.0\"", "NaN").replace(":4.0", ":NaN"),
                "",
                reading("http-many", 5).replace(Instant.now().toString().substring(0, 10), "2031-01-01"),
                reading("http-many", 6));

        HttpResponse<String> response = send(NDJSON, String.join("\n", lines), "http-many", secret, "");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body().lines().map(line -> line.replaceAll(",\"(id|detail)\".*", "}")))
                .containsExactly(
                        "{\"line\":1,\"status\":\"accepted\"}",
                        "{\"line\":2,\"status\":\"rejected\",\"code\":\"malformed-json\"}",
                        "{\"line\":3,\"status\":\"rejected\",\"code\":\"wrong-unit\"}",
                        "{\"line\":4,\"status\":\"rejected\",\"code\":\"unregistered-source\"}",
                        "{\"line\":5,\"status\":\"rejected\",\"code\":\"not-a-number\"}",
                        "{\"line\":6,\"status\":\"rejected\",\"code\":\"time-in-future\"}",
                        "{\"line\":7,\"status\":\"accepted\"}");
        assertThat(new LogReader(server).read("http-many", 2, FrameView::value)).containsExactly(1.0, 6.0);
        SourceFacts facts = server.bean(SourceStates.class).facts("live", "http-many");
        assertThat(facts.received()).isEqualTo(6);
        assertThat(facts.rejected()).isEqualTo(4);
    }

    @Test
    void theSameKeyGivesTheSameIds() throws Exception {
        String secret = Sources.register(server, Sources.air("http-key"));
        String body = reading("http-key", 1) + "\n" + reading("http-key", 2);

        String first = send(NDJSON, body, "http-key", secret, "k1").body();
        String again = send(NDJSON, body, "http-key", secret, "k1").body();
        String other = send(NDJSON, body, "http-key", secret, "k2").body();

        assertThat(again).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void aBodyOfManyLinesIsTakenAsAStream() throws Exception {
        String secret = Sources.register(server, Sources.air("http-stream"));
        int count = 20_000;
        String body = IntStream.range(0, count)
                .mapToObj(value -> reading("http-stream", value))
                .collect(Collectors.joining("\n"));
        long begin = System.nanoTime();

        HttpResponse<String> response = send(NDJSON, body, "http-stream", secret, "");

        System.out.printf("%d lines in %d ms%n", count, (System.nanoTime() - begin) / 1_000_000);
        assertThat(response.body()
                        .lines()
                        .filter(line -> line.contains("accepted"))
                        .count())
                .isEqualTo(count);
        assertThat(new LogReader(server).read("http-stream", count, FrameView::value))
                .hasSize(count)
                .isSorted();
    }

    @Test
    void aLineOverTheLimitIsRefusedAndTheNextIsTaken() throws Exception {
        String secret = Sources.register(server, Sources.air("http-long"));
        String body = "{\"x\":\"" + "y".repeat(3 << 20) + "\"}\n" + reading("http-long", 1);

        HttpResponse<String> response = send(NDJSON, body, "http-long", secret, "");

        assertThat(response.body()).contains("\"line\":1,\"status\":\"rejected\",\"code\":\"too-large\"");
        assertThat(response.body()).contains("\"line\":2,\"status\":\"accepted\"");
    }

    @Test
    void withoutAGoodSecretNothingIsTaken() throws Exception {
        Sources.register(server, Sources.air("http-secret"));

        HttpResponse<String> response = send(JSON, reading("http-secret", 1), "http-secret", "guess", "");

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("not-authenticated");
    }

    @Test
    void aSourceMayNotSpeakForAnother() throws Exception {
        String secret = Sources.register(server, Sources.air("http-mine"));
        Sources.register(server, Sources.air("http-yours"));

        HttpResponse<String> response = send(JSON, reading("http-yours", 1), "http-mine", secret, "");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("unregistered-source");
    }

    private static String reading(String source, double value) {
        return "{\"source\":\"%s\",\"time\":\"%s\",\"property\":\"pm10\",\"value\":%s,\"unit\":\"ug/m3\"}"
                .formatted(source, Instant.now(), value);
    }

    private HttpResponse<String> send(String type, String body, String user, String secret, String key)
            throws IOException, InterruptedException {
        String pair = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri("/api/v1/observations"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", type)
                .header("Authorization", "Basic " + pair)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
