package org.aedile.benchmarks.stream;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One concentrator: goes round its share of the counters as fast as the gateway takes it, {@value #BATCH} readings a
 * request. A request counts when the gateway has acknowledged each of its lines.
 */
final class Producer implements Runnable {
    private static final int BATCH = 1000;
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY = 429;
    private static final long PAUSE_NANOS = 20_000_000;
    private static final byte[] REJECTED = "\"rejected\"".getBytes(StandardCharsets.US_ASCII);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ReadingLines lines = new ReadingLines();
    private final AtomicLong accepted = new AtomicLong();
    private final Target target;
    private final Share share;
    private final SplittableRandom random;
    private volatile boolean stopping;
    private final AtomicInteger round = new AtomicInteger();
    private volatile @Nullable IOException failure;

    /** Where to send, and what to say. */
    record Target(URI uri, String token, Plan plan) {}

    /** Counters {@code first} up to, not including, {@code end}. */
    record Share(int first, int end) {}

    Producer(Target target, Share share) {
        this.target = target;
        this.share = share;
        this.random = new SplittableRandom(share.first());
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                sendRound();
                round.incrementAndGet();
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After the round that is under way. */
    void stop() {
        stopping = true;
    }

    /** Acknowledged so far. */
    long accepted() {
        return accepted.get();
    }

    /** Complete rounds so far: each counter of the share has said so many readings. */
    int rounds() {
        return round.get();
    }

    Share share() {
        return share;
    }

    void requireHealthy() throws IOException {
        IOException broken = failure;
        if (broken != null) {
            throw new IOException("a producer stopped", broken);
        }
    }

    private void sendRound() throws IOException, InterruptedException {
        int number = round.get();
        for (int first = share.first(); first < share.end(); first += BATCH) {
            lines.clear();
            long now = System.currentTimeMillis();
            int end = Math.min(share.end(), first + BATCH);
            for (int source = first; source < end; source++) {
                lines.add(source, number, now, target.plan().value(source, now, random));
            }
            send();
        }
    }

    private void send() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target.uri())
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + target.token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(lines.bytes(), 0, lines.length()))
                .build();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        while (response.statusCode() == TOO_MANY) {
            LockSupport.parkNanos(PAUSE_NANOS);
            response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
        if (response.statusCode() != ACCEPTED || contains(response.body(), REJECTED)) {
            String text = new String(response.body(), StandardCharsets.UTF_8);
            throw new IOException(response.statusCode() + " " + text.substring(0, Math.min(500, text.length())));
        }
        accepted.addAndGet(lines.lines());
    }

    private static boolean contains(byte[] text, byte[] wanted) {
        for (int start = 0; start <= text.length - wanted.length; start++) {
            if (java.util.Arrays.equals(text, start, start + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
