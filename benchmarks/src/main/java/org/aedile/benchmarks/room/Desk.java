package org.aedile.benchmarks.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operator who has logged in, as a browser would. Thread-safe once it has. */
final class Desk {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FIRST_ERROR = 400;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private final URI base;

    private Desk(URI base) {
        this.base = base;
    }

    static Desk logIn(URI base, String username, String password) {
        Desk desk = new Desk(base);
        desk.send("POST", "/api/v1/session", Map.of("username", username, "password", password));
        desk.picture(); // brings the token that goes along with every write
        return desk;
    }

    JsonNode picture() {
        return JSON.readTree(send(HttpRequest.newBuilder(base.resolve("/api/v1/picture?domain=live"))
                .GET()
                .build()));
    }

    /** The cookies of its session as one header. */
    String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    String openIncident(String title) {
        Map<String, String> incident = Map.of("domain", "live", "type", "other", "title", title);
        return JSON.readTree(send("POST", "/api/v1/incidents", incident))
                .get("id")
                .asString();
    }

    void ask(String incident, String agency) {
        send("POST", "/api/v1/incidents/" + incident + "/parts", Map.of("agency", agency));
    }

    /** Writes on a timeline; empty when it was taken, else why not. */
    CompletableFuture<Optional<String>> write(String incident, String text) {
        return client.sendAsync(
                        request("POST", "/api/v1/incidents/" + incident + "/entries", Map.of("text", text)),
                        HttpResponse.BodyHandlers.ofString())
                .handle((response, failure) -> failure != null
                        ? Optional.of(failure.toString())
                        : Optional.of(response.statusCode() + " " + response.body())
                                .filter(answer -> response.statusCode() >= FIRST_ERROR));
    }

    private String send(String method, String path, Object body) {
        return send(request(method, path, body));
    }

    private HttpRequest request(String method, String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request.build();
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= FIRST_ERROR) {
                throw new IllegalStateException(request.uri() + ": " + response.statusCode() + " " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
