package org.aedile.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** The server that runs on a data directory, as commands on the same machine see it. */
public final class LocalServer {
    public static final String ADDRESS_FILE = "local.address";
    public static final String CERTIFICATE_FILE = "local.certificate.pem";
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);

    private final String address;
    private final String token;
    private final HttpClient http;

    private LocalServer(String address, String token, HttpClient http) {
        this.address = address;
        this.token = token;
        this.http = http;
    }

    /** A client that trusts the certificate of the server on that data directory. */
    public static HttpClient client(Path dataDirectory) {
        HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT);
        PinnedCertificate.pin(client, dataDirectory.resolve(CERTIFICATE_FILE));
        return client.build();
    }

    /** The server of that data directory, when one answers. */
    public static Optional<LocalServer> find(Path dataDirectory) {
        Optional<String> token = LocalToken.read(dataDirectory);
        Path file = dataDirectory.resolve(ADDRESS_FILE);
        if (token.isEmpty() || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            LocalServer server = new LocalServer(Files.readString(file).strip(), token.get(), client(dataDirectory));
            return server.answers() ? Optional.of(server) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * @throws AedileException {@code UNAVAILABLE} when no server runs on that data directory
     */
    public static LocalServer require(Path dataDirectory) {
        return find(dataDirectory)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.UNAVAILABLE,
                        "no server answers for the data directory " + dataDirectory,
                        "start it with 'aedile server', or name its directory with --data"));
    }

    public String address() {
        return address;
    }

    /** The body of a GET, to be closed by the caller. */
    public InputStream get(String path) {
        return send(request(path).GET().build());
    }

    /** The body of a GET; empty when there is no such thing. */
    public Optional<byte[]> find(String path) throws IOException {
        HttpResponse<InputStream> response = exchange(request(path).GET().build());
        if (response.statusCode() == 404) {
            response.body().close();
            return Optional.empty();
        }
        try (InputStream body = requireSuccess(response)) {
            return Optional.of(body.readAllBytes());
        }
    }

    /** The text that a POST of JSON answers. */
    public String post(String path, String json) throws IOException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (InputStream in = send(request)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The text that a PUT of JSON answers. */
    public String put(String path, String json) throws IOException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (InputStream in = send(request)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Sends bytes to be put in place; the answer has none. */
    public void put(String path, byte[] body) throws IOException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/octet-stream")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        send(request).close();
    }

    private boolean answers() {
        try {
            HttpRequest request = request("/actuator/health/liveness").GET().build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private InputStream send(HttpRequest request) {
        try {
            return requireSuccess(exchange(request));
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    private HttpResponse<InputStream> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw brokenOff(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AedileException(ErrorCode.UNAVAILABLE, "interrupted");
        }
    }

    private static InputStream requireSuccess(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() / 100 == 2) {
            return response.body();
        }
        try (InputStream body = response.body()) {
            String answer = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            throw new AedileException(
                    ErrorCode.UNAVAILABLE, "the server answered %d: %s".formatted(response.statusCode(), answer));
        }
    }

    private AedileException brokenOff(IOException e) {
        return new AedileException(ErrorCode.UNAVAILABLE, "the server at " + address + " broke off: " + e.getMessage());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }
}
