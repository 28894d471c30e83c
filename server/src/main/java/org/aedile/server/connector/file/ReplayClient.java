package org.aedile.server.connector.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.LocalServer;
import org.aedile.server.access.LocalToken;
import org.aedile.server.rule.RuleTexts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the running server with the token of its data directory. */
final class ReplayClient {
    private static final int FEED_LINES = 20_000;
    private static final int RULE_FILES = 200;

    private final HttpClient client;
    private final JsonMapper json = new JsonMapper();
    private final String server;
    private final String token;

    private ReplayClient(HttpClient client, String server, String token) {
        this.client = client;
        this.server = server;
        this.token = token;
    }

    /** What became of the lines. */
    record Summary(long accepted, Map<String, Integer> refused, double seconds) {
        int refusedTotal() {
            return refused.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A client of the server that uses this data directory.
     *
     * @param server its address; null for the one that it left there
     */
    static ReplayClient of(@Nullable String server, Path data) {
        String token = LocalToken.read(data)
                .orElseThrow(() -> new AedileException(
                        ErrorCode.NOT_AUTHENTICATED,
                        "there is no token of a running server in " + data.toAbsolutePath(),
                        "start one with 'aedile server', or name its data directory with --data"));
        String address = server == null ? LocalServer.require(data).address() : server;
        return new ReplayClient(LocalServer.client(data), address.replaceAll("/+$", ""), token);
    }

    /** Opens a time domain; a name that is taken gets a number. */
    String open(String name, String title, Instant start, double speed) throws IOException, InterruptedException {
        for (int number = 1; ; number++) {
            String id = number == 1 ? name : name + "-" + number;
            String body = "{\"id\":%s,\"title\":%s,\"start\":\"%s\",\"speed\":%s}"
                    .formatted(JsonText.quote(id), JsonText.quote(title), start, speed);
            HttpResponse<String> response = send("POST", "/api/v1/replays", "application/json", body);
            if (response.statusCode() != ErrorCode.CONFLICT.httpStatus()) {
                require(response);
                return id;
            }
        }
    }

    void register(List<RecordedFile> files, ReplayDefaults defaults) throws IOException, InterruptedException {
        String body = files.stream().map(defaults::registration).collect(Collectors.joining("\n"));
        require(send("POST", "/api/v1/sources", "application/x-ndjson", body));
    }

    /** Loads every YAML file under that directory; answers how many were new or changed. */
    int loadRules(Path folder) throws IOException, InterruptedException {
        List<Map.Entry<String, String>> files =
                List.copyOf(RuleTexts.read(folder).entrySet());
        int changed = 0;
        for (int from = 0; from < files.size(); from += RULE_FILES) {
            List<String> texts = new ArrayList<>();
            for (Map.Entry<String, String> file : files.subList(from, Math.min(files.size(), from + RULE_FILES))) {
                texts.add("{\"file\":%s,\"text\":%s}"
                        .formatted(JsonText.quote(file.getKey()), JsonText.quote(file.getValue())));
            }
            String body = "{\"files\":[" + String.join(",", texts) + "]}";
            HttpResponse<String> response = require(send("POST", "/api/v1/rules", "application/json", body));
            changed += json.readTree(response.body()).get("changed").asInt();
        }
        return changed;
    }

    /** Feeds the observations in their order and shows how far it is. */
    Summary feed(String domain, List<Recorded> observations) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long accepted = 0;
        Map<String, Integer> refused = new TreeMap<>();
        try (ProgressBar bar = new ProgressBar(observations.size())) {
            for (int from = 0; from < observations.size(); from += FEED_LINES) {
                int base = from;
                Iterable<byte[]> lines =
                        () -> lines(observations.subList(base, Math.min(observations.size(), base + FEED_LINES)));
                HttpRequest request = request("/api/v1/replays/" + domain + "/observations", "application/x-ndjson")
                        .POST(BodyPublishers.ofByteArrays(lines))
                        .build();
                JsonNode last = follow(client.send(request, BodyHandlers.ofInputStream()), base, bar);
                accepted += last.get("accepted").asLong();
                for (Map.Entry<String, JsonNode> code : last.get("refused").properties()) {
                    refused.merge(code.getKey(), code.getValue().asInt(), Integer::sum);
                }
            }
        }
        return new Summary(accepted, refused, (System.nanoTime() - begin) / 1e9);
    }

    void close(String domain) throws IOException, InterruptedException {
        require(send("DELETE", "/api/v1/replays/" + domain, "application/json", ""));
    }

    private JsonNode follow(HttpResponse<InputStream> response, int base, ProgressBar bar) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            if (response.statusCode() >= 400) {
                throw refusal(response.statusCode(), in.lines().collect(Collectors.joining("\n")));
            }
            JsonNode last = json.readTree("{\"accepted\":0,\"refused\":{}}");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                last = json.readTree(line);
                bar.show(base + last.get("lines").asLong(), last.get("now").asString());
            }
            return last;
        }
    }

    private static Iterator<byte[]> lines(List<Recorded> observations) {
        return observations.stream()
                .map(recorded -> (recorded.json() + "\n").getBytes(StandardCharsets.UTF_8))
                .iterator();
    }

    private HttpResponse<String> send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        try {
            HttpRequest request = request(path, type)
                    .method(method, BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        } catch (java.net.ConnectException e) {
            AedileException exception = new AedileException(
                    ErrorCode.UNAVAILABLE,
                    "no server answers on " + server,
                    "start one with 'aedile server', or name its address with --server");
            exception.initCause(e);
            throw exception;
        }
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create(server + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
    }

    private HttpResponse<String> require(HttpResponse<String> response) {
        if (response.statusCode() >= 400) {
            throw refusal(response.statusCode(), response.body());
        }
        return response;
    }

    private AedileException refusal(int status, String body) {
        try {
            JsonNode problem = json.readTree(body);
            return new AedileException(
                    ErrorCode.UNAVAILABLE,
                    "the server refused: " + problem.path("detail").asString(body),
                    problem.path("hint").asString(""));
        } catch (tools.jackson.core.JacksonException e) {
            return new AedileException(ErrorCode.UNAVAILABLE, "the server answered HTTP " + status + ": " + body);
        }
    }
}
