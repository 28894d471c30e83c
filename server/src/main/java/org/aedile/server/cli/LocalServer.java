package org.aedile.server.cli;

import java.io.IOException;
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
import org.aedile.server.access.LocalToken;

/**
 * The server that runs on a data directory, as commands on the same machine reach it: its address and the token for local
 * commands lie in that directory.
 */
public final class LocalServer {
    /** File of the address, beside the token. */
    static final String ADDRESS_FILE = "server.url";

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    private final URI address;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

    private LocalServer(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** The server of this data directory; empty when it doesn't answer. */
    public static Optional<LocalServer> find(Path data) {
        try {
            URI address =
                    URI.create(Files.readString(data.resolve(ADDRESS_FILE)).strip());
            LocalServer server = new LocalServer(address, LocalToken.read(data).orElse(""));
            return server.answers() ? Optional.of(server) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean answers() throws IOException {
        try {
            HttpRequest request = request("/actuator/health/liveness").GET().build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A request to a path of the API, with the token. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    /**
     * Sends a request and returns the text of a good answer.
     *
     * @throws AedileException with the server's own words when it refuses
     */
    public String send(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() >= 300) {
                throw new AedileException(
                        ErrorCode.UNAVAILABLE,
                        "the server answers %d: %s".formatted(response.statusCode(), response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new AedileException(ErrorCode.UNAVAILABLE, "the server on " + address + " doesn't answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AedileException(ErrorCode.UNAVAILABLE, "interrupted while the server answered");
        }
    }
}
