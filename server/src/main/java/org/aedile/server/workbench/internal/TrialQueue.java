package org.aedile.server.workbench.internal;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.stereotype.Component;

/** Runs what takes a while on the stored past, one after the other in a thread of its own, so that detection is not held up. */
@Component
class TrialQueue {
    private static final int WAITING = 4;

    private final ThreadPoolExecutor executor =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), work -> {
                Thread thread = new Thread(work, "rule-trial");
                thread.setDaemon(true);
                return thread;
            });

    /**
     * Runs it when those before are done, on behalf of the caller of this thread.
     *
     * @throws AedileException {@code OVERLOADED} when too many wait
     */
    <T> CompletableFuture<T> submit(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, new DelegatingSecurityContextExecutor(executor));
        } catch (RejectedExecutionException e) {
            throw new AedileException(ErrorCode.OVERLOADED, WAITING + " trials wait already", "try again in a minute");
        }
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }
}
