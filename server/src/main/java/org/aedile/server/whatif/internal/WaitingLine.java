package org.aedile.server.whatif.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.aedile.server.database.Asking;

/**
 * Work that waits for its turn, in threads of the lowest priority: the live picture goes before it. Thread-safe.
 *
 * @param <K> what tells one from another
 * @param <G> what those who watch it share with it
 */
final class WaitingLine<K, G extends WaitingLine.Going> implements AutoCloseable {
    private final int mostWaiting;
    private final ThreadPoolExecutor threads;
    private final Map<K, Turn<G>> turns = new ConcurrentHashMap<>();

    /** Work that can be given up. */
    interface Going {
        /** Nobody wants to know any more. */
        void giveUp();
    }

    /** One that waits or runs, and what its thread does. */
    private record Turn<G>(G going, Runnable work) {}

    /** @param count threads, at least 1 */
    WaitingLine(String name, int count, int mostWaiting) {
        this.mostWaiting = mostWaiting;
        this.threads = new ThreadPoolExecutor(
                count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> thread(name, work));
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing is right or wrong by it; it only lets the rest go first
    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(Asking.platform(work), name);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    boolean hasRoom() {
        return threads.getQueue().size() < mostWaiting;
    }

    int mostWaiting() {
        return mostWaiting;
    }

    /** It is done when its turn comes; one that is there already changes nothing. */
    void add(K key, G going, Runnable work) {
        Runnable turn = () -> {
            try {
                work.run();
            } finally {
                turns.remove(key);
            }
        };
        if (turns.putIfAbsent(key, new Turn<>(going, turn)) == null) {
            threads.execute(turn);
        }
    }

    /** One that waits or runs. */
    Optional<G> find(K key) {
        return Optional.ofNullable(turns.get(key)).map(Turn::going);
    }

    /** What runs ends as soon as it looks; what waits makes room at once. */
    void giveUp(K key) {
        Turn<G> turn = turns.get(key);
        if (turn != null) {
            turn.going().giveUp();
            if (threads.remove(turn.work())) {
                turns.remove(key);
            }
        }
    }

    @Override
    public void close() {
        turns.values().forEach(turn -> turn.going().giveUp());
        threads.shutdownNow();
    }
}
