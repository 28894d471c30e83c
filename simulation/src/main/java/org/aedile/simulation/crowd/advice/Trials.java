package org.aedile.simulation.crowd.advice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Runs several plans at the same time. What they come to doesn't depend on the number of threads. */
final class Trials implements AutoCloseable {
    private final ExecutorService threads;

    Trials(int threads) {
        this.threads = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "advice");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What each of the plans comes to, in their order; a trial ends early when its cost reaches a limit. */
    Map<Plan, Outlook> run(Trial trial, List<Plan> plans, BooleanSupplier goOn, double enough) {
        List<Future<Outlook>> running = new ArrayList<>();
        for (Plan plan : plans) {
            double limit = plan.equals(Plan.NOTHING) ? Double.POSITIVE_INFINITY : enough;
            running.add(threads.submit(() -> trial.run(plan, goOn, limit)));
        }
        Map<Plan, Outlook> outlooks = new LinkedHashMap<>();
        for (int i = 0; i < plans.size(); i++) {
            outlooks.put(plans.get(i), wait(running.get(i)));
        }
        return outlooks;
    }

    private static Outlook wait(Future<Outlook> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a plan could not be simulated", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while plans were simulated", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
