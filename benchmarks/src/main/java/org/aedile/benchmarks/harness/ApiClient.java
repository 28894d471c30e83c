package org.aedile.benchmarks.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API as a command on the same machine uses it: let in by the local token in the data directory. Thread-safe.
 * Everything that isn't a success is an {@link IllegalStateException} with the server's own words.
 */
public final class ApiClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int FIRST_ERROR = 400;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String token;

    private ApiClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** With the local token of that data directory. */
    public static ApiClient local(ServerProcess server, Path data) {
        return local(server.uri("/"), data);
    }

    /** The same for a server at that address. */
    public static ApiClient local(URI server, Path data) {
        try {
            return new ApiClient(
                    server, Files.readString(data.resolve("local.token")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("the server has left no local token in " + data, e);
        }
    }

    /** The same server with another token. */
    public ApiClient withToken(String other) {
        return new ApiClient(base, other);
    }

    public JsonNode get(String path) {
        return JSON.readTree(text(path));
    }

    /** The answer as it is, for CSV and metrics. */
    public String text(String path) {
        return send(request(path).GET().build());
    }

    public JsonNode post(String path, Object body) {
        HttpRequest.BodyPublisher content = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return parsed(send(request(path)
                .header("Content-Type", "application/json")
                .POST(content)
                .build()));
    }

    public JsonNode delete(String path) {
        return parsed(send(request(path).DELETE().build()));
    }

    /** Sends lines of observations; the answer has one line for each. */
    public String postLines(String path, String lines) {
        return send(request(path)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build());
    }

    /** Every item of a list, page after page. */
    public void forEach(String path, Consumer<JsonNode> action) {
        String cursor = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=500" + cursor);
            page.get("items").forEach(action);
            JsonNode next = page.get("next");
            cursor = next == null || next.isNull()
                    ? ""
                    : "&cursor=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
    }

    private static JsonNode parsed(String text) {
        return JSON.readTree(text.isEmpty() ? "null" : text);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(LIMIT).header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_ERROR) {
                throw new IllegalStateException(
                        request.method() + " " + request.uri() + ": " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.uri(), e);
        }
    }
}
