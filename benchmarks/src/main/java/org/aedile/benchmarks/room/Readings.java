package org.aedile.benchmarks.room;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A city that speaks meanwhile: every gauge once a second, ten requests a second, until closed. */
final class Readings implements AutoCloseable {
    private static final int REQUESTS_PER_SECOND = 10;
    private static final int ACCEPTED = 202;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong refused = new AtomicLong();
    private final URI uri;
    private final String token;
    private final int rate;

    private Readings(URI uri, String token, int rate) {
        this.uri = uri;
        this.token = token;
        this.rate = rate;
    }

    static Readings begin(URI uri, String token, int rate) {
        Readings readings = new Readings(uri, token, rate);
        Thread sender = new Thread(readings::send, "readings");
        sender.setDaemon(true);
        sender.start();
        return readings;
    }

    long refused() {
        return refused.get();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void send() {
        try {
            for (int turn = 0; !closed.await(1000 / REQUESTS_PER_SECOND, TimeUnit.MILLISECONDS); turn++) {
                send(turn % REQUESTS_PER_SECOND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(int turn) {
        StringBuilder lines = new StringBuilder();
        long now = System.currentTimeMillis();
        for (int gauge = rate * turn / REQUESTS_PER_SECOND; gauge < rate * (turn + 1) / REQUESTS_PER_SECOND; gauge++) {
            lines.append("{\"source\":\"%s\",\"time\":%d,\"property\":\"%s\",\"value\":%d}\n"
                    .formatted(RoomPreparation.source(gauge), now, RoomPreparation.PROPERTY, 1 + gauge % 3));
        }
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(lines.toString()))
                .build();
        var unused = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle((response, failure) ->
                        failure == null && response.statusCode() == ACCEPTED ? 0L : refused.incrementAndGet());
    }
}
