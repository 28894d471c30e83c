package org.aedile.server.picture.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.aedile.server.access.OpenStreams;
import org.jspecify.annotations.Nullable;

/**
 * One connected screen. It is written to without blocking: when its connection takes no more, its frames wait in the ring,
 * and the container calls back when there is room. A screen that falls out of the ring is told to start again and let go.
 * Thread-safe.
 */
final class Screen implements WriteListener, OpenStreams.Stream {
    private static final byte[] RESET = "event: reset\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OPENING = ": aedile\nretry: 1000\n\n".getBytes(StandardCharsets.UTF_8);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final FrameRing ring;
    private final Runnable onGone;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private long place;
    private boolean needsFlush;
    private boolean ending;
    private volatile boolean gone;

    /**
     * @param place of the next frame in the ring; negative for a screen that must start again
     */
    Screen(AsyncContext context, ServletOutputStream out, FrameRing ring, long place, Runnable onGone) {
        this.context = context;
        this.out = out;
        this.ring = ring;
        this.place = place;
        this.onGone = onGone;
        waiting.add(OPENING);
        if (place < 0) {
            reset();
        }
    }

    /** Sends what is there, and the heartbeat to a screen that has everything. */
    synchronized void pump(byte @Nullable [] heartbeat) {
        if (gone) {
            return;
        }
        try {
            if (drain() && heartbeat != null && !ending) {
                waiting.add(heartbeat);
                drain();
            }
        } catch (IOException | RuntimeException e) {
            leave();
        }
    }

    @Override
    public void onWritePossible() {
        pump(null);
    }

    @Override
    public void onError(Throwable failure) {
        leave();
    }

    @Override
    public boolean isOpen() {
        return !gone;
    }

    /** Ends the connection; the browser connects again by itself. */
    @Override
    public synchronized void leave() {
        if (gone) {
            return;
        }
        gone = true;
        onGone.run();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // the container has completed it already
        }
    }

    /** Writes until the connection takes no more; true when everything is out. */
    private boolean drain() throws IOException {
        while (out.isReady()) {
            if (needsFlush) {
                needsFlush = false;
                out.flush();
                continue;
            }
            if (waiting.isEmpty()) {
                refill();
            }
            if (waiting.isEmpty()) {
                endWhenAsked();
                return true;
            }
            out.write(waiting.removeFirst());
            needsFlush = waiting.isEmpty();
        }
        return false;
    }

    private void refill() {
        if (ending) {
            return;
        }
        FrameRing.Reading reading = ring.readFrom(place);
        if (reading.lost()) {
            reset();
            return;
        }
        waiting.addAll(reading.frames());
        place += reading.frames().size();
    }

    private void reset() {
        waiting.add(RESET);
        ending = true;
    }

    private void endWhenAsked() {
        if (ending) {
            leave();
        }
    }
}
