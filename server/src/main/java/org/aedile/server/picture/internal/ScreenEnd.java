package org.aedile.server.picture.internal;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Lets a screen go when its connection ends in whatever way. */
record ScreenEnd(Screen screen) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
        screen.leave();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        screen.leave();
    }

    @Override
    public void onError(AsyncEvent event) {
        screen.leave();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // the listener belongs to the first start only
    }
}
