package org.aedile.benchmarks.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** A concentrator: each 100 ms one request of lines with what its sources said since. */
final class HttpSender extends Sender {
    private static final int READINGS_A_REQUEST = 5;
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY = 429;

    private final URI uri;
    private final String token;
    private final List<Integer> sources;
    private volatile int acknowledged;

    HttpSender(Round round, URI uri, String token) {
        super(round);
        this.uri = uri;
        this.token = token;
        this.sources = KillPlan.httpSources();
    }

    @Override
    boolean isComplete() {
        return acknowledged == KillPlan.READINGS;
    }

    @Override
    void sendWhatIsLeft() throws BrokenConnection, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        while (!isComplete()) {
            int end = Math.min(KillPlan.READINGS, acknowledged + READINGS_A_REQUEST);
            awaitDue(end - 1);
            send(client, lines(acknowledged, end));
            acknowledged = end;
        }
    }

    private String lines(int first, int end) {
        StringBuilder lines = new StringBuilder();
        for (int reading = first; reading < end; reading++) {
            for (int source : sources) {
                String name = KillPlan.source(round().number(), source);
                lines.append(KillPlan.json(name, reading, round().baseMillis(), KillPlan.value(source, reading)));
                lines.append('\n');
            }
        }
        return lines.toString();
    }

    private void send(HttpClient client, String lines) throws BrokenConnection, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 500 || response.statusCode() == TOO_MANY || isTornOff(response.body())) {
                throw new BrokenConnection(new IOException(response.statusCode() + " " + response.body()));
            }
            if (response.statusCode() != ACCEPTED || response.body().contains("\"rejected\"")) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            throw new BrokenConnection(e);
        }
    }

    /** A line that was refused because the server went down counts as not acknowledged. */
    private static boolean isTornOff(String body) {
        return body.contains("\"unavailable\"");
    }
}
