package org.aedile.benchmarks.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Does numbered work with several threads, each taking the next number; the first failure ends it. */
final class InParallel {
    private static final int THREADS = 4;

    private InParallel() {}

    static void each(int count, IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> inTurn(next, count, work)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking failed", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void inTurn(AtomicInteger next, int count, IntConsumer work) {
        for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
            work.accept(number);
        }
    }
}
