package org.aedile.simulation.crowd.locomotion;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads that walk a crowd together, a few hundred persons at a time. What a person does depends on the last step only,
 * so it doesn't matter which thread walks them. With one thread no other is started.
 */
final class Team implements AutoCloseable {
    private static final int PORTION = 256;

    private final List<Steering> steerings;
    private final List<Thread> threads = new ArrayList<>();
    private final Phaser phaser = new Phaser(1);
    private final AtomicInteger given = new AtomicInteger();
    private volatile boolean closed;
    private volatile @Nullable RuntimeException failure;
    private int size;

    Team(List<Steering> steerings) {
        this.steerings = List.copyOf(steerings);
        for (int i = 1; i < steerings.size(); i++) {
            Steering steering = steerings.get(i);
            Thread thread = new Thread(() -> serve(steering), "crowd-" + i);
            thread.setDaemon(true);
            phaser.register();
            threads.add(thread);
            thread.start();
        }
    }

    /** Walks everybody by one step. */
    void walk(int people) {
        size = people;
        given.set(0);
        if (threads.isEmpty()) {
            steerings.get(0).walk(0, size);
            return;
        }
        phaser.arriveAndAwaitAdvance();
        takePortions(steerings.get(0));
        phaser.arriveAndAwaitAdvance();
        if (failure != null) {
            throw new IllegalStateException("a thread of the crowd failed", failure);
        }
    }

    private void serve(Steering steering) {
        while (true) {
            phaser.arriveAndAwaitAdvance();
            if (closed) {
                return;
            }
            try {
                takePortions(steering);
            } catch (RuntimeException e) {
                failure = e;
            }
            phaser.arriveAndAwaitAdvance();
        }
    }

    private void takePortions(Steering steering) {
        for (int from = given.getAndAdd(PORTION); from < size; from = given.getAndAdd(PORTION)) {
            steering.walk(from, Math.min(size, from + PORTION));
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            phaser.arriveAndDeregister();
        }
    }
}
