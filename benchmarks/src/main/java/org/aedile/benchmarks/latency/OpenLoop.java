package org.aedile.benchmarks.latency;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends on schedule whatever the answers do: each reading's event time is when it was due, so a stall of sender or platform
 * is part of what is measured (no coordinated omission). Every {@value #TICK_MILLIS} ms one request goes out with what is
 * due; its readings are due one after the other within those.
 */
final class OpenLoop {
    private static final int TICK_MILLIS = 10;
    private static final int MILLIS = 1000;
    private static final int ACCEPTED = 202;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI uri;
    private final String token;
    private final int rate;
    private final AtomicLong failed = new AtomicLong();

    /** @param rate timed readings a second, one of each gauge */
    OpenLoop(URI uri, String token, int rate) {
        this.uri = uri;
        this.token = token;
        this.rate = rate;
    }

    /** Sends for so many seconds from that time on; returns when the last request is out. */
    void run(long startMillis, int seconds) {
        for (long at = 0; at < (long) seconds * MILLIS; at += TICK_MILLIS) {
            long wait = startMillis + at + TICK_MILLIS - System.currentTimeMillis();
            if (wait > 0) {
                LockSupport.parkNanos(wait * 1_000_000);
            }
            StringBuilder lines = new StringBuilder();
            for (long due = at; due < at + TICK_MILLIS; due++) {
                add(lines, startMillis + due, due, Gauges.HIGH);
                add(lines, startMillis + due, due + MILLIS / 2, Gauges.LOW);
            }
            send(lines.toString());
        }
    }

    /** Requests that were not taken whole. */
    long failed() {
        return failed.get();
    }

    /** The gauges whose turn comes in that millisecond of each second. */
    private void add(StringBuilder lines, long timeMillis, long slot, double value) {
        int millisecond = (int) (slot % MILLIS);
        for (int gauge = rate * millisecond / MILLIS; gauge < rate * (millisecond + 1) / MILLIS; gauge++) {
            lines.append("{\"source\":\"")
                    .append(Gauges.id(gauge))
                    .append("\",\"time\":")
                    .append(timeMillis)
                    .append(",\"property\":\"")
                    .append(Gauges.PROPERTY)
                    .append("\",\"value\":")
                    .append(value)
                    .append("}\n");
        }
    }

    private void send(String lines) {
        if (lines.isEmpty()) {
            return;
        }
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build();
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        var unused = answer.handle((response, failure) -> {
            boolean whole = failure == null
                    && response.statusCode() == ACCEPTED
                    && !response.body().contains("\"rejected\"");
            return whole ? 0L : failed.incrementAndGet();
        });
    }
}
