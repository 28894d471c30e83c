package org.aedile.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without a window: keeps cookies, sends the CSRF header, reads JSON. */
public final class ApiClient {
    public static final String PASSWORD = "a-long-password";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TestServer server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public ApiClient(TestServer server) {
        this.server = server;
    }

    /** A client that is logged in as a person with that role; the account is made when it isn't there. */
    public static ApiClient loggedIn(TestServer server, Role role) {
        return loggedIn(server, role, Sources.AGENCY);
    }

    /** The same of another agency. */
    public static ApiClient loggedIn(TestServer server, Role role, AgencyId agency) {
        TestAgencies.register(server, agency);
        Accounts accounts = server.bean(Accounts.class);
        String username = "test-" + role.word() + (agency.equals(Sources.AGENCY) ? "" : "-" + agency);
        synchronized (ApiClient.class) {
            if (accounts.find(username).isEmpty()) {
                accounts.create(
                        new NewAccount(username, "Test " + role.word(), agency, List.of(role), PASSWORD), "test");
            }
        }
        ApiClient client = new ApiClient(server);
        Answer answer = client.logIn(username, PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException("log-in of " + username + " failed: " + answer);
        }
        return client;
    }

    /**
     * What came back.
     *
     * @param status HTTP status
     * @param text body
     */
    public record Answer(int status, String text) {
        public JsonNode json() {
            return JSON.readTree(text);
        }
    }

    public Answer logIn(String username, String password) {
        return post("/api/v1/session", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** The same with a header. */
    public Answer get(String path, String header, String value) {
        return send(request(path).header(header, value).GET().build());
    }

    public Answer post(String path, String json) {
        return send(request(path).POST(BodyPublishers.ofString(json)).build());
    }

    /** The same with a header. */
    public Answer post(String path, String json, String header, String value) {
        return send(request(path)
                .header(header, value)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    public Answer put(String path, String json) {
        return send(request(path).PUT(BodyPublishers.ofString(json)).build());
    }

    public Answer patch(String path, String json) {
        return send(request(path).method("PATCH", BodyPublishers.ofString(json)).build());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    /** An answer that is still coming. */
    public InputStream open(String path) {
        return open(request(path).GET().build());
    }

    /** The same with a header. */
    public InputStream open(String path, String header, String value) {
        return open(request(path).header(header, value).GET().build());
    }

    private InputStream open(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofInputStream()).body();
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request as it is, with the cookies of this client. */
    public Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        URI uri = server.uri(path);
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).header("Content-Type", "application/json");
        pageToken().ifPresent(token -> builder.header("X-XSRF-TOKEN", token));
        return builder;
    }

    /** With what its pages prove that they are not somebody else's. */
    public Optional<String> pageToken() {
        return cookies.getCookieStore().get(server.uri("/")).stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst();
    }
}
