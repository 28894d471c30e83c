package org.aedile.benchmarks.flood;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A screen of the room: follows the picture as a browser does, and notes when each alert stood on its queue alone. */
final class FloodScreen implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DATA = "data: ";
    private static final String PICTURE = "/api/v1/picture";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String token;
    private final String domain;
    private final Map<String, Long> aloneNanos = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> items = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::follow, "flood-screen");
    private volatile boolean closed;

    private FloodScreen(URI server, String token, String domain) {
        this.server = server;
        this.token = token;
        this.domain = domain;
    }

    static FloodScreen open(URI server, String token, String domain) {
        FloodScreen screen = new FloodScreen(server, token, domain);
        screen.thread.setDaemon(true);
        screen.thread.start();
        return screen;
    }

    /** When critical alerts stood on the queue as an item of their own, {@link System#nanoTime}, by alert. */
    Map<String, Long> aloneNanos() {
        return Map.copyOf(aloneNanos);
    }

    /** The items that stand on the queue, by id. */
    Map<String, JsonNode> items() {
        return Map.copyOf(items);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void follow() {
        while (!closed) {
            try {
                JsonNode picture = JSON.readTree(
                        http.send(request(PICTURE + "?domain=" + domain), HttpResponse.BodyHandlers.ofString())
                                .body());
                take(picture.at("/layers/items"));
                read(PICTURE
                        + "/stream?domain=%s&epoch=%s&after=%d"
                                .formatted(
                                        domain,
                                        picture.get("epoch").asString(),
                                        picture.get("number").asLong()));
            } catch (IOException e) {
                if (!closed) {
                    throw new UncheckedIOException("the screen lost its stream", e);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read(String path) throws IOException, InterruptedException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                http.send(request(path), HttpResponse.BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
                if (line.startsWith(DATA)) {
                    JsonNode change =
                            JSON.readTree(line.substring(DATA.length())).at("/layers/items");
                    take(change.at("/put"));
                    change.at("/gone").forEach(gone -> items.remove(gone.asString()));
                }
            }
        }
    }

    private void take(JsonNode put) {
        long now = System.nanoTime();
        put.forEach(item -> {
            items.put(item.get("id").asString(), item);
            if (item.get("kind").asString().equals("critical")
                    && item.get("count").asInt() == 1) {
                aloneNanos.putIfAbsent(item.at("/alerts/0").asString(), now);
            }
        });
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
    }
}
