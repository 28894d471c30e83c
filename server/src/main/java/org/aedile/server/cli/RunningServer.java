package org.aedile.server.cli;

import java.io.Closeable;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.aedile.server.AedileServer;
import org.aedile.server.database.Asking;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/**
 * A server that a command started; says where it answers. Spring's shutdown hook stops it on Ctrl-C and SIGTERM, even while
 * it starts. Nobody else may close it meanwhile: a second closer interrupts the first as it waits for a part to stop.
 */
public final class RunningServer implements Closeable {
    private final ConfigurableApplicationContext context;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private RunningServer(ConfigurableApplicationContext context) {
        this.context = context;
        SpringApplication.getShutdownHandlers().add(stopped::countDown);
    }

    /** Starts a server with these settings and prints its address to standard error; this thread then works for it. */
    public static RunningServer start(Map<String, String> settings) {
        long begin = System.nanoTime();
        RunningServer server = new RunningServer(AedileServer.start(settings));
        Asking.beginPlatform();
        System.err.printf("Aedile answers on %s after %.1f s%n", server.address(), (System.nanoTime() - begin) / 1e9);
        return server;
    }

    /** The address of the screens and the API. */
    public String address() {
        String scheme = context.getEnvironment().containsProperty("server.ssl.certificate") ? "https" : "http";
        String host = context.getEnvironment().getRequiredProperty("server.address");
        return scheme + "://" + host + ":" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** The application, for commands that drive a part of it. */
    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Does this first when the server begins to stop. */
    public void beforeStop(Runnable action) {
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> action.run());
    }

    /** Returns when the server and all its parts have stopped. */
    public void awaitStop() throws InterruptedException {
        stopped.await();
    }

    @Override
    public void close() {
        context.close();
        stopped.countDown();
    }
}
