package org.aedile.benchmarks.room;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/**
 * Many screens that follow the picture, read by one thread: it looks for the edits in the bytes and notes for each screen and
 * edit how long it took. They speak HTTP/1.0, so that no chunk's head falls into a number.
 */
final class Screens implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final long LONGEST_NANOS = 600_000_000_000L;

    private final RoomRun.Load load;
    private final Selector selector = Selector.open();
    private final AtomicLongArray due;
    private final Histogram delays = new Histogram(LONGEST_NANOS, 3);
    private final AtomicLong measured = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final Thread reader = new Thread(this::read, "screens");
    private volatile boolean closed;

    private Screens(RoomRun.Load load) throws IOException {
        this.load = load;
        due = new AtomicLongArray(load.allEdits());
        reader.setDaemon(true);
    }

    /** One screen: what it has seen already, and how far it is within a number. */
    private static final class Screen {
        private final Marker marker = new Marker();
        private final BitSet seen = new BitSet();
    }

    /** Opens so many screens, shared out among the desks. */
    static Screens open(URI base, List<Desk> desks, RoomRun.Load load) throws IOException {
        Screens screens = new Screens(load);
        for (int i = 0; i < load.operators(); i++) {
            screens.connect(base, desks.get(i % desks.size()));
        }
        screens.reader.start();
        return screens;
    }

    /** An edit goes out that was due then. */
    void expect(int edit, long dueNanos) {
        due.set(edit, dueNanos);
    }

    /** Measured edits that reached a screen, counted once for each screen. */
    long measured() {
        return measured.get();
    }

    /** Screens whose stream ended. */
    long restarted() {
        return ended.get();
    }

    /** Nanoseconds; to be asked when nothing comes any more. */
    Histogram delays() {
        return delays;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void connect(URI base, Desk desk) throws IOException {
        JsonNode picture = desk.picture();
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
        String request =
                "GET /api/v1/picture/stream?domain=live&epoch=%s&after=%d HTTP/1.0\r\nHost: %s\r\nCookie: %s\r\n\r\n"
                        .formatted(
                                picture.get("epoch").asString(),
                                picture.get("number").asLong(),
                                base.getAuthority(),
                                desk.cookieHeader());
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Screen());
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        while (!closed) {
            try {
                selector.select(key -> take(key, buffer));
            } catch (IOException e) {
                throw new IllegalStateException("the screens can't be read", e);
            }
        }
    }

    private void take(SelectionKey key, ByteBuffer buffer) {
        buffer.clear();
        try {
            if (((SocketChannel) key.channel()).read(buffer) < 0) {
                ended.incrementAndGet();
                key.cancel();
            }
        } catch (IOException e) {
            ended.incrementAndGet();
            key.cancel();
        }
        long now = System.nanoTime();
        Screen screen = (Screen) key.attachment();
        for (int i = 0; i < buffer.position(); i++) {
            int edit = screen.marker.take(buffer.get(i));
            if (edit >= load.firstMeasured() && !screen.seen.get(edit)) {
                screen.seen.set(edit);
                delays.recordValue(Math.min(LONGEST_NANOS, Math.max(0, now - due.get(edit))));
                measured.incrementAndGet();
            }
        }
    }
}
