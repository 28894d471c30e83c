package org.aedile.benchmarks.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Sends what it is given and reads whatever comes back, archives included. Thread-safe. */
final class Http {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Http(URI server) {
        this.server = server;
    }

    /**
     * A request.
     *
     * @param path with its query, encoded
     * @param body absent for none
     */
    record Request(
            String method,
            String path,
            Map<String, String> headers,
            @Nullable String body) {
        /** All of it that could come back as an echo. */
        String text() {
            return path + " " + headers + " " + (body == null ? "" : body);
        }
    }

    /**
     * What came back.
     *
     * @param text the body; the contents of an archive
     */
    record Answer(int status, String headers, String text) {}

    Answer send(Request request) {
        try {
            HttpResponse<byte[]> response = client.send(built(request), BodyHandlers.ofByteArray());
            boolean archive = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("zip"))
                    .isPresent();
            String text = archive ? unpacked(response.body()) : new String(response.body(), StandardCharsets.UTF_8);
            return new Answer(response.statusCode(), response.headers().map().toString(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.path() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.path(), e);
        }
    }

    /** Hands on the lines of an answer that stays open, as they come, and tells when it ends; answers its status. */
    int follow(Request request, Consumer<String> line, Runnable ended) {
        HttpResponse<Void> response = client.sendAsync(
                        built(request), info -> info.statusCode() == 200 ? new OpenBody(line, ended) : discarding(line))
                .orTimeout(LIMIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                .join();
        return response.statusCode();
    }

    private static HttpResponse.BodySubscriber<Void> discarding(Consumer<String> line) {
        return HttpResponse.BodySubscribers.mapping(
                HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8), text -> {
                    line.accept(text);
                    return null;
                });
    }

    private HttpRequest built(Request request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                URI.create(server.resolve("/") + request.path().substring(1)));
        request.headers().forEach(builder::header);
        String body = request.body();
        return builder.method(request.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .timeout(LIMIT)
                .build();
    }

    private static String unpacked(byte[] archive) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append('\n').append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
