package org.aedile.server.picture.internal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The numbered stream of one audience of one domain, and the screens that follow it. */
final class AudienceStream {
    private static final int RING_FRAMES = 256;

    private final FrameEncoder encoder;
    private final FrameRing ring = new FrameRing(RING_FRAMES);
    private final Set<Screen> screens = ConcurrentHashMap.newKeySet();
    private volatile AudienceView view;
    private volatile byte @Nullable [] heartbeat;

    /** @param number of the board in its epoch */
    AudienceStream(AudienceView view, String epoch, long number, JsonMapper json) {
        this.view = view;
        encoder = new FrameEncoder(json);
        ring.beginEpoch(epoch, number);
    }

    AudienceView view() {
        return view;
    }

    void beginEpoch(AudienceView newView, String epoch) {
        view = newView;
        ring.beginEpoch(epoch, 0);
    }

    void publish(PictureBoard.Delta delta) {
        ring.add(encoder.encode(view.frame(delta)));
    }

    void beat(PictureBoard.Delta nothing) {
        heartbeat = encoder.encode(view.frame(nothing));
    }

    /** Sends what is new to all screens; a screen that can't take it doesn't hold the others up. */
    void pump() {
        byte[] beat = heartbeat;
        heartbeat = null;
        screens.forEach(screen -> screen.pump(beat));
    }

    /** A screen that knows the picture up to that number follows from there. */
    Screen follow(AsyncContext context, String epoch, long after) throws IOException {
        ServletOutputStream out = context.getResponse().getOutputStream();
        long place = ring.placeAfter(epoch, after).orElse(-1L);
        AtomicReference<@Nullable Screen> self = new AtomicReference<>();
        Screen screen = new Screen(context, out, ring, place, () -> forget(self.get()));
        self.set(screen);
        screens.add(screen);
        context.addListener(new ScreenEnd(screen));
        out.setWriteListener(screen);
        return screen;
    }

    int screenCount() {
        return screens.size();
    }

    void close() {
        screens.forEach(Screen::leave);
    }

    private void forget(@Nullable Screen screen) {
        if (screen != null) {
            screens.remove(screen);
        }
    }
}
