package org.aedile.server.connector;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The threads that read the sockets of MQTT and syslog. A loop that waits for room on the log reads no socket meanwhile:
 * that is how senders are slowed down, so a long wait is no fault.
 */
@Component
public class EventLoops implements DisposableBean {
    private static final int LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Vertx vertx = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(LOOPS)
            .setWorkerPoolSize(2)
            .setInternalBlockingPoolSize(2)
            .setMaxEventLoopExecuteTime(60)
            .setMaxEventLoopExecuteTimeUnit(TimeUnit.SECONDS)
            .setFileSystemOptions(
                    new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));

    public Vertx vertx() {
        return vertx;
    }

    /** Number of threads: a server deployed so often uses all of them. */
    public int count() {
        return LOOPS;
    }

    @Override
    public void destroy() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
