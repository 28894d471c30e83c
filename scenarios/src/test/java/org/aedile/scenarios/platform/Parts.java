package org.aedile.scenarios.platform;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was started, to be stopped in the opposite order; also when the JVM ends before anybody asked for it. */
final class Parts implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::stopAll, "stop-city-platform");

    Parts() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    synchronized <T extends AutoCloseable> T add(T part) {
        started.push(part);
        return part;
    }

    @Override
    public void close() {
        stopAll();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private synchronized void stopAll() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("a part of the city's platform did not stop: " + e);
            }
        }
    }
}
